package org.partnershiphub.events.records.actions.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.partnershiphub.events.records.actions.Action;
import org.partnershiphub.events.records.actions.ActionId;
import org.partnershiphub.events.records.actions.Holder;
import org.partnershiphub.events.schedule.MeetingId;

/** An action as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActionView(
    ActionId id,
    MeetingId meeting,
    String task,
    Holder holder,
    LocalDate dueOn,
    Action.State state,
    List<Action.Note> notes) {

  static ActionView of(Action it) {
    var task = it.task();
    return new ActionView(
        it.id(),
        it.of().meeting(),
        task.text(),
        task.holder(),
        task.dueOn(),
        it.state(),
        it.notes());
  }
}
