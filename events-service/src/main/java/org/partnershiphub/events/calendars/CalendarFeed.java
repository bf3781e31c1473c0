package org.partnershiphub.events.calendars;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.platform.change.Change;

/**
 * A calendar at a secret address. Whoever knows the secret may read it, so it is kept nowhere: what
 * stands here is a digest, by which an address that is shown can be known again.
 *
 * @param group null when the feed has all meetings of the person
 * @param digest null when there is no address at present
 */
public record CalendarFeed(
    PersonId person, @Nullable GroupId group, @Nullable String digest, @Nullable Instant issuedAt) {

  /** One that was never issued. */
  static CalendarFeed none(PersonId person, @Nullable GroupId group) {
    return new CalendarFeed(person, group, null, null);
  }

  /** A new address; an earlier one leads nowhere from now on. */
  Change<CalendarFeed> issue(String newDigest, Instant now) {
    return Change.of(
        new CalendarFeed(person, group, newDigest, now),
        new CalendarFeedFact.FeedIssued(person, group, digest != null));
  }

  /** No address any more; with none there is nothing to do. */
  Change<CalendarFeed> revoke() {
    return digest == null
        ? Change.nothing(this)
        : Change.of(none(person, group), List.of(new CalendarFeedFact.FeedRevoked(person, group)));
  }
}
