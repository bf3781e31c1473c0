package org.partnershiphub.events.invitations;

import java.time.Instant;
import java.util.List;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a person's calendar is made of: their invitations, each with when something about it last
 * changed that a calendar shows. Every write of an invitation counts; other changes are said here.
 */
public interface Diaries {

  /**
   * An invitation that stands.
   *
   * @param touched a time-ordered id that grows with each change; empty from before it was kept
   */
  record Item(
      MeetingId subject,
      List<GroupId> via,
      int version,
      int sequence,
      String touched,
      Instant changedAt) {}

  Flux<Item> of(PersonId person);

  /**
   * The last touch of anything in the person's diary, also of what was taken out; empty when there
   * is none. While it stays the same, so does what the calendar says.
   */
  Mono<String> lastTouch(PersonId person);

  /** This meeting or series shows otherwise now, to all who are invited to it. */
  Mono<Void> touch(MeetingId subject);

  /** As {@link #touch(MeetingId)}, to this person alone. */
  Mono<Void> touch(MeetingId subject, PersonId person);
}
