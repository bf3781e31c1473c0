package org.partnershiphub.notification.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses are of the public Internet. */
final class PublicAddresses {

  private PublicAddresses() {}

  static boolean include(InetAddress it) {
    if (it.isAnyLocalAddress()
        || it.isLoopbackAddress()
        || it.isLinkLocalAddress()
        || it.isSiteLocalAddress()
        || it.isMulticastAddress()) {
      return false;
    }
    var octets = it.getAddress();
    return switch (it) {
      case Inet4Address four -> isPublic(octets[0] & 0xff, octets[1] & 0xff, octets[2] & 0xff);
      case Inet6Address six -> isPublic(octets[0] & 0xff, octets[1] & 0xff);
      default -> false;
    };
  }

  /** Not this network, carriers' own, protocol assignments, benchmarks, or what is reserved. */
  private static boolean isPublic(int first, int second, int third) {
    return first != 0
        && first < 240
        && !(first == 100 && second >= 64 && second < 128)
        && !(first == 192 && second == 0 && third == 0)
        && !(first == 198 && (second == 18 || second == 19));
  }

  /** Of the unicast that is handed out, without what tunnels to an address of version 4. */
  private static boolean isPublic(int first, int second) {
    return (first & 0xe0) == 0x20 && !(first == 0x20 && (second == 0x02));
  }
}
