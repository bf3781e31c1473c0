package org.partnershiphub.notification.intake;

import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.platform.fact.Envelope;

/** Where a notice comes from. */
final class Origins {

  private Origins() {}

  static Notice.Origin of(Envelope envelope) {
    return new Notice.Origin(
        envelope.id(), envelope.type(), envelope.time(), envelope.correlationid());
  }
}
