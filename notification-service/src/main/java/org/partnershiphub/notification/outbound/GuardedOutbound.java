package org.partnershiphub.notification.outbound;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/** The guard as the settings want it. */
@Component
final class GuardedOutbound implements OutboundGuard {

  private final OutboundSettings settings;
  private final HttpClient client;

  GuardedOutbound(OutboundSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.create()
            .resolver(new GuardedNames(this::mayConnect))
            .followRedirect(false)
            .compress(false);
  }

  @Override
  public boolean allows(URI target) {
    var host = host(target);
    if (host == null || target.getUserInfo() != null || target.getFragment() != null) {
      return false;
    }
    if (settings.allowed().contains(host)) {
      return "https".equals(target.getScheme()) || "http".equals(target.getScheme());
    }
    return "https".equals(target.getScheme()) && !insideByName(host);
  }

  @Override
  public HttpClient client() {
    return client;
  }

  private static @Nullable String host(URI target) {
    var host = target.getHost();
    if (host == null) {
      return null;
    }
    var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return bare.toLowerCase(Locale.ROOT);
  }

  /** An address in the place of a name is never looked up, so it is judged here. */
  private static boolean insideByName(String host) {
    if (NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host)) {
      try {
        return !PublicAddresses.include(InetAddress.getByName(host));
      } catch (UnknownHostException e) {
        return true;
      }
    }
    return !host.contains(".") || host.endsWith(".localhost") || host.matches("[0-9.x]+");
  }

  private boolean mayConnect(String host, InetAddress address) {
    return settings.allowed().contains(host.toLowerCase(Locale.ROOT))
        || PublicAddresses.include(address);
  }
}
