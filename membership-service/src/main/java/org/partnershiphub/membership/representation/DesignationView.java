package org.partnershiphub.membership.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.PersonId;

/** A designation as it is shown: what became of it, and for a refusal why, in plain words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DesignationView(
    DesignationId id,
    PersonId person,
    GroupId group,
    Capacity capacity,
    LocalDate from,
    @Nullable LocalDate to,
    State state,
    @Nullable List<Designation.Rule> rules,
    Ending.@Nullable Reason reason,
    @Nullable PersonId successor) {

  /** Named is who begins later; admitted is who is in force and was seated by the body. */
  public enum State {
    NAMED,
    IN_FORCE,
    ADMITTED,
    REFUSED,
    ENDED
  }

  public static DesignationView of(Designation it) {
    var until = it.until();
    return new DesignationView(
        it.id(),
        it.voice().person(),
        it.voice().group(),
        it.voice().capacity(),
        it.from(),
        until == null ? null : until.on(),
        state(it),
        it.rules().isEmpty() ? null : it.rules(),
        until == null ? null : until.reason(),
        until == null ? null : until.successor());
  }

  private static State state(Designation it) {
    return switch (it.stage()) {
      case NAMED -> State.NAMED;
      case IN_FORCE -> it.seat() == null ? State.IN_FORCE : State.ADMITTED;
      case REFUSED -> State.REFUSED;
      case ENDED -> State.ENDED;
    };
  }
}
