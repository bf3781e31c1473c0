package org.partnershiphub.notification.outbound;

import java.net.URI;
import reactor.netty.http.client.HttpClient;

/**
 * Lets nobody make this service connect to the inside of its own network: only https, and only to
 * addresses of the public Internet, but for what the operator allows.
 */
public interface OutboundGuard {

  /** Whether the address is one that may be kept at all. */
  boolean allows(URI target);

  /**
   * A client that connects to nothing else, whatever a name resolves to at the moment, and follows
   * nobody elsewhere; ask {@link #allows} before each use.
   */
  HttpClient client();
}
