package org.partnershiphub.membership.offices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Warnings;
import org.partnershiphub.membership.registry.Warnings.Span;

/**
 * The time for which a person holds an office.
 *
 * @param to the last day as it was agreed; absent when none was
 * @param acting whether it only fills a gap, until a regular holder begins
 * @param ending another last day than the one agreed, or an end that has been told
 * @param warned the most urgent warning of the end that was told, in days
 */
public record Term(
    TermId id,
    PersonId person,
    LocalDate from,
    @Nullable LocalDate to,
    boolean acting,
    @Nullable Ending ending,
    @Nullable Integer warned) {

  /**
   * How a term ends.
   *
   * @param on the last day
   * @param told whether that was told; an end that still lies ahead may change
   */
  public record Ending(LocalDate on, EndReason reason, boolean told) {}

  static Term of(PersonId person, LocalDate from, @Nullable LocalDate to) {
    return new Term(TermId.of(person, from), person, from, to, false, null, null);
  }

  static Term acting(PersonId person, LocalDate from, @Nullable LocalDate to) {
    return new Term(TermId.acting(person, from), person, from, to, true, null, null);
  }

  public boolean isOpenOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(lastDay());
  }

  /** The last day as it came about. */
  public @Nullable LocalDate ended() {
    return isOver() ? lastDay() : null;
  }

  /** Another last day than the one agreed, while it lies ahead. */
  public @Nullable LocalDate endsOn() {
    return ending != null && !ending.told() ? ending.on() : null;
  }

  /** Whether its end was told. */
  public boolean isOver() {
    return ending != null && ending.told();
  }

  /** Whether it can still be brought to an end on this day or later. */
  boolean runsPast(LocalDate day) {
    return lastDay().isAfter(day);
  }

  boolean overlaps(Term other) {
    return isHeld()
        && other.isHeld()
        && !other.from.isAfter(lastDay())
        && !from.isAfter(other.lastDay());
  }

  /** A term that ended before its first day was never held. */
  private boolean isHeld() {
    return !from.isAfter(lastDay());
  }

  LocalDate lastDay() {
    if (ending != null) {
      return ending.on();
    }
    return to != null ? to : LocalDate.MAX;
  }

  boolean isSameAs(Term other) {
    return id.equals(other.id) && Objects.equals(to, other.to);
  }

  /** An end that is told, or is about to be: nothing needs to be warned of any more. */
  Term end(LocalDate on, EndReason reason, boolean told) {
    return new Term(id, person, from, to, acting, new Ending(on, reason, told), null);
  }

  /** Whoever follows is not known yet, so no successor ends it. */
  Term unsucceeded() {
    return ending != null && !ending.told() && ending.reason() == EndReason.SUCCEEDED
        ? new Term(id, person, from, to, acting, null, warned)
        : this;
  }

  Term until(LocalDate last) {
    return new Term(id, person, from, last, acting, null, null);
  }

  Term warnedOf(int days) {
    return new Term(id, person, from, to, acting, ending, days);
  }

  /** The warning that this day brings. */
  @Nullable Integer warning(Warnings warnings, LocalDate today) {
    return ending == null && to != null ? warnings.due(new Span(from, to), warned, today) : null;
  }

  /** Whether it has come to its end, and nobody was told. */
  boolean isPast(LocalDate today) {
    return !isOver() && lastDay().isBefore(today);
  }

  EndReason reason() {
    return ending == null ? EndReason.TERM_ENDED : ending.reason();
  }

  /** When time changes it next. */
  @Nullable Instant due(Warnings warnings) {
    if (isOver() || lastDay().equals(LocalDate.MAX)) {
      return null;
    }
    var warning = ending == null ? warnings.next(new Span(from, lastDay()), warned) : null;
    return warning != null ? warning : warnings.startOf(lastDay().plusDays(1));
  }
}
