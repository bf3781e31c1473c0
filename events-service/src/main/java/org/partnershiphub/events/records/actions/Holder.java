package org.partnershiphub.events.records.actions;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;

/** Who has an action: whoever holds a seat, or one person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Holder(@Nullable Seat seat, @Nullable PersonId person) {

  public static Holder of(Seat seat) {
    return new Holder(seat, null);
  }

  public static Holder of(PersonId person) {
    return new Holder(null, person);
  }

  boolean isEitherOr() {
    return (seat == null) != (person == null);
  }
}
