package org.partnershiphub.notification.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.change.Fact;

/** Everything that this service tells. */
public sealed interface NotificationFact extends Fact {

  PersonId person();

  /** A mail came back; whoever keeps the person's addresses may want to look into it. */
  record NoticeBounced(
      String notice,
      PersonId person,
      Channel channel,
      @JsonProperty("class") BounceClass bounceClass,
      Instant at)
      implements NotificationFact {}

  /** How a notice travels. */
  enum Channel {
    MAIL
  }

  /** Whether the address is no good, or only this mail was not taken. */
  enum BounceClass {
    HARD,
    SOFT
  }

  @Override
  default String type() {
    return switch (this) {
      case NoticeBounced fact -> "notification.notice-bounced.v1";
    };
  }

  @Override
  default String key() {
    return person().value();
  }
}
