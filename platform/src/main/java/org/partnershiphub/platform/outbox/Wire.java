package org.partnershiphub.platform.outbox;

import reactor.core.publisher.Mono;

/** Sends one message; completes on the broker's acknowledgement. */
interface Wire {

  /**
   * @throws Unacceptable (as an error signal) when the message itself is at fault; any other error
   *     is the broker's
   */
  Mono<Void> send(Untold.Message message);

  /** The broker will never take this message. */
  final class Unacceptable extends RuntimeException {

    Unacceptable(Throwable cause) {
      super(cause.getClass().getSimpleName(), cause);
    }
  }
}
