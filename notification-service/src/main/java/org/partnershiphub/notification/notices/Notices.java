package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;

/**
 * The notices, in bulk: planned once each, read by thread, and given their outcomes. Imperative on
 * purpose, as the {@code Directory}.
 */
public interface Notices {

  /** Writes those that are new; of the others only the ways that they came may grow. */
  void plan(Collection<Notice> notices);

  /** Everything in the threads of these notices. */
  List<Notice> threads(Collection<NoticeId> notices);

  /**
   * Everybody who was invited to a meeting or a series, and still is as far as has been told: for
   * each the last word on their invitation. Any number of people, some at a time.
   */
  void invited(String subject, int atOnce, Consumer<List<Notice>> use);

  /** Writes outcomes down; a notice that has come to its end does not change any more. */
  void record(Collection<Outcome> outcomes);

  /** Those that were told by the mail of this Message-ID; of a digest, its parts too. */
  List<Mailed> mailedAs(String messageId);

  /**
   * A notice whose mail a server took.
   *
   * @param at when it was taken, the last time
   */
  record Mailed(Notice notice, String messageId, Instant at) {

    /** Of the address that it went to; empty when nothing is kept of that. */
    public String mark() {
      var to = notice.sentTo();
      return to == null ? "" : to.mark();
    }
  }

  /** A server had taken its mail, and now it has come back: once, and unless it was lost before. */
  void cameBack(NoticeId notice, Outcome.Attempt attempt);

  /** A crash hid the outcomes of these, whose mails a server had taken: none is sent again. */
  void taken(Collection<NoticeId> notices);

  /** A crash hid what became of the mails of these: who knows whether they went out. */
  void interrupted(Collection<NoticeId> notices);

  /**
   * Those that wait and are due, a bounded number, put off until then so that the next look finds
   * others.
   */
  List<NoticeId> due(Instant now, Instant putOffUntil, int limit);

  /** What everything waits for that is to stand in this person's digest. */
  static String inDigest(PersonId person) {
    return "digest:" + person;
  }

  /** Those that wait for one of these people, meetings, groups or digests. */
  List<NoticeId> waitingFor(Collection<String> keys);

  /** What this person has not come to hear: what is open, and what a forgetting swallowed. */
  List<Notice> unheardOf(PersonId person);

  /**
   * Mails that came back or were given up in a span of time.
   *
   * @param kind null for all
   * @param subject null for all
   * @param state BOUNCED or FAILED; null for both
   */
  record Loss(
      Instant from,
      Instant to,
      Progress.@Nullable State state,
      @Nullable NoticeKind kind,
      @Nullable String subject) {}

  /** At most so many of those that were lost so. */
  List<NoticeId> lost(Loss loss, int limit);

  /** Those of these whose mails came back or were given up are to be sent again. */
  void again(Collection<NoticeId> notices, Instant now);

  /** Takes out, for good, some of those that have come to their end and are older than this. */
  int prune(Instant before, int most);

  /** Takes what was written to, or about, these people out of all that is kept. */
  void forget(Collection<PersonId> people);
}
