package org.partnershiphub.events.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Slot;

/**
 * What somebody may answer: one meeting, or a whole series.
 *
 * @param target what is answered
 * @param subject what people are invited to by it
 * @param root of the chain, when that is a series
 * @param version now
 * @param since the version from which on an answer is not void for all of it
 * @param asked the version from which on it is void for none of it
 * @param until when it begins, or the last of the series does
 * @param day by which cohorts are chosen
 * @param title null when it is confidential
 * @param next when it is: of a series the next few times
 */
public record Asking(
    MeetingId target,
    MeetingId subject,
    @Nullable SeriesId root,
    int version,
    int since,
    int asked,
    boolean cancelled,
    Instant until,
    Addressees audience,
    LocalDate day,
    @Nullable String title,
    List<Slot> next) {

  private static final int SHOWN = 3;

  public Asking {
    next = List.copyOf(next);
  }

  static Asking of(Meeting it) {
    var occurrence = it.occurrence();
    return new Asking(
        it.id(),
        it.invitedBy(),
        occurrence == null ? null : occurrence.root(),
        it.version(),
        it.askVersion(),
        it.askVersion(),
        it.cancelled(),
        it.slot().startsAt(),
        it.audience(),
        it.slot().day(),
        it.subject().publicTitle(),
        List.of(it.slot()));
  }

  /**
   * @param ahead those occurrences that are to come, in the order of their starts
   */
  static Asking ofSeries(Invitable it, List<Meeting> ahead) {
    var stand = ahead.stream().filter(one -> !one.cancelled()).toList();
    return new Asking(
        it.id(),
        it.id(),
        it.root(),
        it.version(),
        stand.stream().mapToInt(Meeting::askVersion).min().orElse(1),
        stand.stream().mapToInt(Meeting::askVersion).max().orElse(it.version()),
        it.cancelled(),
        it.until(),
        it.audience(),
        it.day(),
        stand.isEmpty() ? null : stand.getFirst().subject().publicTitle(),
        stand.stream().limit(SHOWN).map(Meeting::slot).toList());
  }

  /** Which occurrence; null when everything is meant that people are invited to. */
  @Nullable MeetingId occurrence() {
    return target.equals(subject) ? null : target;
  }

  /**
   * @param seen the version that the answer is to
   * @throws AnswerProblem when it takes no such answer
   */
  public void require(int seen, Instant now) {
    if (cancelled) {
      throw new AnswerProblem.Cancelled(target);
    }
    if (!until.isAfter(now)) {
      throw new AnswerProblem.Begun(target);
    }
    if (seen < since) {
      throw new AnswerProblem.Outdated(target, seen);
    }
  }

  public boolean isSeries() {
    return SeriesId.isOne(target);
  }

  boolean open(Instant now) {
    return !cancelled && until.isAfter(now);
  }
}
