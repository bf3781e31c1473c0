package org.partnershiphub.membership.offices;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.PersonId;

/**
 * The time for which a person holds an office.
 *
 * @param to the last day as it was agreed; absent when none was
 * @param ended the last day as it came about, when the term ended before
 */
public record Term(
    TermId id, PersonId person, LocalDate from, @Nullable LocalDate to, @Nullable LocalDate ended) {

  static Term of(PersonId person, LocalDate from, @Nullable LocalDate to) {
    return new Term(TermId.of(person, from), person, from, to, null);
  }

  public boolean isOpenOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(lastDay());
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

  private LocalDate lastDay() {
    if (ended != null) {
      return ended;
    }
    return to != null ? to : LocalDate.MAX;
  }

  boolean isSameAs(Term other) {
    return id.equals(other.id) && Objects.equals(to, other.to);
  }

  Term end(LocalDate on) {
    return new Term(id, person, from, to, on);
  }
}
