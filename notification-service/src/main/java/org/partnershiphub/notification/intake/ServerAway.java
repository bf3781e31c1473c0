package org.partnershiphub.notification.intake;

/** A server that we need does not answer; nothing is wrong with the records. */
final class ServerAway extends RuntimeException {

  ServerAway(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
