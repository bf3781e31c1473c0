package org.partnershiphub.events.calendars;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.platform.change.Fact;

/**
 * That somebody can read their meetings at a secret address, or no more; the secret is not told.
 */
public sealed interface CalendarFeedFact extends Fact {

  PersonId person();

  /**
   * @param rotated whether it takes the place of an earlier address
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FeedIssued(PersonId person, @Nullable GroupId group, boolean rotated)
      implements CalendarFeedFact {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FeedRevoked(PersonId person, @Nullable GroupId group) implements CalendarFeedFact {}

  @Override
  default String type() {
    return switch (this) {
      case FeedIssued fact -> "meetings.calendar-feed-issued.v1";
      case FeedRevoked fact -> "meetings.calendar-feed-revoked.v1";
    };
  }

  @Override
  default String key() {
    return person().value();
  }
}
