package org.partnershiphub.notification.push;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What push services and browsers know us by; there is none where nothing is pushed. */
public final class PublicKey {

  private final @Nullable Vapid vapid;

  PublicKey(@Nullable Vapid vapid) {
    this.vapid = vapid;
  }

  public Optional<String> text() {
    return Optional.ofNullable(vapid).map(Vapid::publicKey);
  }

  String header(URI endpoint) {
    if (vapid == null) {
      throw new IllegalStateException("Nothing is pushed without hub.notification.push.key");
    }
    return vapid.header(endpoint);
  }
}
