package org.partnershiphub.events.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.events.schedule.Notice;
import org.partnershiphub.events.schedule.Slot;

/**
 * How early those must know for whom a series is, and why they do not. What is promised is that
 * nothing comes as a surprise, so only what begins earlier than it was to begin is looked at.
 *
 * @param promised to all for whom the series is
 * @param promisedAnew to those for whom it was not before; to them all of it is new
 * @param reason why it is called later than that, if it is
 */
record Calling(Notice promised, Notice promisedAnew, @Nullable String reason) {

  static final Calling UNBOUND = new Calling(Notice.NONE, Notice.NONE, null);

  /**
   * The reason to keep for a new series, which its first coming occurrence may need.
   *
   * @throws MeetingProblem.NoticeTooShort when it needs one, and there is none
   */
  @Nullable String first(Plan plan, Moment at) {
    return excuse(promised, coming(plan, at));
  }

  /**
   * The reason to keep for what one plan becomes.
   *
   * @throws MeetingProblem.NoticeTooShort when something comes too near without one
   */
  @Nullable String change(Plan before, Plan after, Moment at) {
    var excuse = excuse(promised, nearer(before, after, at));
    return excuse == null ? excuse(promisedAnew, coming(after, at)) : excuse;
  }

  /** The first day that would be in time, when what one plan becomes is not; else null. */
  @Nullable LocalDate earliest(Plan before, Plan after, Moment at) {
    try {
      change(before, after, at);
      return null;
    } catch (MeetingProblem.NoticeTooShort it) {
      return it.earliest();
    }
  }

  private @Nullable String excuse(Notice notice, Stream<Slot> slots) {
    return slots
        .filter(notice::isTooShort)
        .findFirst()
        .map(it -> notice.reason(it, reason))
        .orElse(null);
  }

  private static Stream<Slot> coming(Plan plan, Moment at) {
    return plan.next(at.now(), at.zones()).map(Planned::slot).stream();
  }

  /** The same, of a plan that takes over from another one at this original time. */
  @Nullable String split(Plan before, LocalDateTime from, Plan next, Moment at) {
    var had =
        before
            .between(at.now(), at.horizon(), at.zones())
            .filter(it -> !it.original().isBefore(from));
    return excuse(promised, byTurn(soon(next, at), had));
  }

  private Stream<Slot> nearer(Plan before, Plan after, Moment at) {
    if (before.equals(after)) {
      return Stream.empty();
    }
    var has = soon(after, at);
    var sameBase = before.first().equals(after.first()) && before.zone().equals(after.zone());
    return sameBase
        ? byName(has, before, at)
        : byTurn(has, before.between(at.now(), at.horizon(), at.zones()));
  }

  /** What begins too soon, give or take a day: an occurrence may have a zone of its own. */
  private List<Planned> soon(Plan plan, Moment at) {
    var earliest = promised.earliest();
    if (earliest == null) {
      return List.of();
    }
    var until = earliest.plusDays(1).atStartOfDay(plan.zone()).toInstant();
    return plan.between(at.now(), until, at.zones()).toList();
  }

  /** One that was cancelled keeps its time: taking place after all, it comes no nearer. */
  private static Stream<Slot> byName(List<Planned> has, Plan before, Moment at) {
    var known = before.everything();
    return has.stream()
        .filter(
            it ->
                !known.contains(it.original())
                    || isEarlier(it.slot(), was(before, it.original(), at)))
        .map(Planned::slot);
  }

  private static Slot was(Plan before, LocalDateTime original, Moment at) {
    return before.occurrence(original, at.zones()).slot();
  }

  /** Where all have other times, the nth was the nth. */
  private static Stream<Slot> byTurn(List<Planned> has, Stream<Planned> had) {
    var before = had.limit(has.size()).map(Planned::slot).toList();
    return IntStream.range(0, has.size())
        .filter(n -> n >= before.size() || isEarlier(has.get(n).slot(), before.get(n)))
        .mapToObj(n -> has.get(n).slot());
  }

  private static boolean isEarlier(Slot it, Slot other) {
    return it.startsAt().isBefore(other.startsAt());
  }
}
