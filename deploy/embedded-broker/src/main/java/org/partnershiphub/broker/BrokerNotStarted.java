package org.partnershiphub.broker;

/** Why the broker could not be started, in one sentence that a person can act on. */
public final class BrokerNotStarted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokerNotStarted(String sentence) {
    super(sentence);
  }

  BrokerNotStarted(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
