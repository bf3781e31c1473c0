package org.partnershiphub.events.records.actions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.partnershiphub.events.records.MeetingRef;
import org.partnershiphub.events.records.RecordFact;

/** What we tell about actions: whose they are and until when, not what is to be done. */
public sealed interface ActionFact extends RecordFact {

  /** Something is to be done. */
  record ActionAssigned(
      @JsonUnwrapped MeetingRef of, ActionId action, Holder holder, LocalDate dueOn)
      implements ActionFact {
    static ActionAssigned of(Action it) {
      return new ActionAssigned(it.of(), it.id(), it.task().holder(), it.task().dueOn());
    }
  }

  /** It stands so now. */
  record ActionChanged(
      @JsonUnwrapped MeetingRef of,
      ActionId action,
      Holder holder,
      LocalDate dueOn,
      Action.State state)
      implements ActionFact {
    static ActionChanged of(Action it) {
      return new ActionChanged(it.of(), it.id(), it.task().holder(), it.task().dueOn(), it.state());
    }
  }

  @Override
  default String type() {
    return switch (this) {
      case ActionAssigned fact -> "meetings.action-assigned.v1";
      case ActionChanged fact -> "meetings.action-changed.v1";
    };
  }
}
