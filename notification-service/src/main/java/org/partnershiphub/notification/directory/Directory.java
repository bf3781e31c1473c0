package org.partnershiphub.notification.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learns from others' facts and answers for whole batches. Imperative on purpose: it is asked on
 * Kafka listener threads, a few times for hundreds of notices.
 */
public interface Directory {

  /** Takes lessons in, in any order; those that are not newer than what is known change nothing. */
  void learn(Collection<? extends Lesson> lessons);

  default void learn(Lesson lesson) {
    learn(List.of(lesson));
  }

  /** Those of these people whose card has come. */
  Map<PersonId, PersonCard> people(Collection<PersonId> people);

  Map<MeetingId, MeetingCard> meetings(Collection<MeetingId> meetings);

  Map<GroupId, GroupCard> groups(Collection<GroupId> groups);

  Map<JurisdictionId, JurisdictionCard> jurisdictions(Collection<JurisdictionId> jurisdictions);

  /** Those of these invitations to which something was said. */
  Map<Answers.Key, Answers> answers(Collection<Answers.Key> invitations);

  /** Who holds an office now. */
  Set<PersonId> holders(String office);

  /** Up to which version these kinds of notice about a subject are settled. */
  Map<String, Long> settled(Collection<String> kindsAndSubjects);

  /** Those of these that are still open. */
  Map<String, VerificationCard> verifications(Collection<String> names);

  /** All ids of one human: this one, and those that were merged into it. */
  Set<PersonId> idsOf(PersonId person);

  /** What a group attends next, later than this: a meeting, or one occurrence of a series. */
  @Nullable MeetingVersion nextMeeting(GroupId group, Instant after);
}
