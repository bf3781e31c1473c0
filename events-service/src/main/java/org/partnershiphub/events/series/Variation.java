package org.partnershiphub.events.series;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.TimeZones;

/**
 * How one occurrence differs from the plan; what is null is as the plan says.
 *
 * @param original when the plan has it
 */
public record Variation(
    LocalDateTime original, @Nullable Slot slot, @Nullable String title, @Nullable String place) {

  static Variation none(LocalDateTime original) {
    return new Variation(original, null, null, null);
  }

  Variation at(@Nullable Slot other) {
    return new Variation(original, other, title, place);
  }

  Variation titled(@Nullable String other) {
    return new Variation(original, slot, other, place);
  }

  Variation placed(@Nullable String other) {
    return new Variation(original, slot, title, other);
  }

  Variation of(LocalDateTime other) {
    return new Variation(other, slot, title, place);
  }

  /** Whether it takes place just when the plan has it. */
  boolean isPlanned(Plan plan, TimeZones zones) {
    return slot != null
        && slot.equals(Slot.reckoned(original, plan.zone(), plan.durationMinutes(), zones));
  }

  boolean isNone() {
    return slot == null && title == null && place == null;
  }
}
