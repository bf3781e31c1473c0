package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a jurisdiction is to the partnership: by dated periods, so that it can be asked for any day,
 * the days ahead among them.
 *
 * @param status what has taken effect last
 * @param periods side by side and in order; the last one is ahead when {@code ahead} is given
 * @param activatedOn the first day of the present or the last membership
 * @param graceUntil from when its gaps count
 */
public record Standing(
    Status status,
    List<Period> periods,
    @Nullable LocalDate activatedOn,
    @Nullable LocalDate graceUntil,
    @Nullable Ahead ahead) {

  /** Only ACTIVE counts for coverage and quorum. */
  public enum Status {
    PROSPECT,
    ONBOARDING,
    ACTIVE,
    SUSPENDED,
    WITHDRAWN
  }

  public Standing {
    periods = List.copyOf(periods);
    status = settled(periods, ahead).getLast().status();
  }

  static Standing prospect(LocalDate from) {
    return new Standing(
        Status.PROSPECT, List.of(Period.from(from, Status.PROSPECT, null)), null, null, null);
  }

  /** Absent before anything was known of it. */
  public @Nullable Status on(LocalDate day) {
    return periods.stream()
        .filter(it -> it.holds(day))
        .findFirst()
        .map(Period::status)
        .orElse(null);
  }

  public boolean isMember() {
    return status == Status.ACTIVE || status == Status.SUSPENDED;
  }

  /** Whether it has withdrawn, or its day to withdraw is there. */
  boolean hasLeft() {
    return status == Status.WITHDRAWN || (ahead != null && ahead.hasCome());
  }

  /** The last day on which it withdrew, whatever it is now. */
  public @Nullable LocalDate withdrawnOn() {
    return settled(periods, ahead).stream()
        .filter(it -> it.status() == Status.WITHDRAWN)
        .reduce((first, second) -> second)
        .map(Period::from)
        .orElse(null);
  }

  /** What it is now, and since when. */
  Period now() {
    return settled(periods, ahead).getLast();
  }

  /** From when an agreement that is signed already ends the suspension. */
  @Nullable LocalDate healsOn() {
    var why = now().why();
    return why == null ? null : why.healsOn();
  }

  Standing healingOn(LocalDate day) {
    var now = now();
    var why = Objects.requireNonNull(now.why()).healingOn(day);
    return become(now.status(), now.from(), why);
  }

  Standing become(Status next, LocalDate from, @Nullable Suspension why) {
    var then = Period.then(settled(periods, ahead), Period.from(from, next, why));
    return new Standing(next, withAhead(then, ahead), activatedOn, graceUntil, ahead);
  }

  Standing joined(LocalDate on, LocalDate grace) {
    var then = Period.then(settled(periods, ahead), Period.from(on, Status.ACTIVE, null));
    return new Standing(Status.ACTIVE, then, on, grace, null);
  }

  Standing left(LocalDate on) {
    var then = Period.then(settled(periods, ahead), Period.from(on, Status.WITHDRAWN, null));
    return new Standing(Status.WITHDRAWN, then, activatedOn, graceUntil, null);
  }

  Standing plan(@Nullable Ahead next) {
    return new Standing(
        status, withAhead(settled(periods, ahead), next), activatedOn, graceUntil, next);
  }

  private static List<Period> settled(List<Period> periods, @Nullable Ahead ahead) {
    return ahead == null ? periods : Period.withoutLast(periods);
  }

  private static List<Period> withAhead(List<Period> settled, @Nullable Ahead ahead) {
    return ahead == null
        ? settled
        : Period.then(settled, Period.from(ahead.on(), ahead.status(), null));
  }
}
