package org.partnershiphub.events.records.actions;

import static org.partnershiphub.events.records.RecordProblem.Code.ACTION_INVALID;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.MeetingRef;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.platform.change.Change;

/**
 * Something to be done that a meeting agreed upon.
 *
 * @param confidential whether only its holder and coordinators may see it, as its meeting is
 * @param notes how its status changed, the latest last
 */
public record Action(
    ActionId id, MeetingRef of, boolean confidential, Task task, State state, List<Note> notes) {

  public Action {
    notes = List.copyOf(notes);
  }

  /** What is to be done, by whom, until when. */
  public record Task(String text, Holder holder, LocalDate dueOn) {}

  /** How far it is. */
  public enum State {
    OPEN,
    DONE,
    DROPPED
  }

  /** Somebody changed how far it is. */
  public record Note(State state, Instant at, PersonId by, @Nullable String note) {}

  public static Change<Action> assign(ActionId id, Meeting meeting, Task task) {
    mustHaveOneHolder(task);
    var confidential = meeting.subject().accessLevel() == AccessLevel.CONFIDENTIAL;
    var action = new Action(id, MeetingRef.to(meeting), confidential, task, State.OPEN, List.of());
    return Change.of(action, ActionFact.ActionAssigned.of(action));
  }

  /** Other words, another holder or another day; the very same is no news. */
  public Change<Action> reassign(Task other) {
    if (other.equals(task)) {
      return Change.nothing(this);
    }
    mustHaveOneHolder(other);
    return told(new Action(id, of, confidential, other, state, notes));
  }

  /** It is done, dropped or open again; what it is already is no news. */
  public Change<Action> settle(Note note) {
    if (note.state() == state) {
      return Change.nothing(this);
    }
    var all = Stream.concat(notes.stream(), Stream.of(note)).toList();
    return told(new Action(id, of, confidential, task, note.state(), all));
  }

  private static Change<Action> told(Action next) {
    return Change.of(next, ActionFact.ActionChanged.of(next));
  }

  private static void mustHaveOneHolder(Task task) {
    if (!task.holder().isEitherOr()) {
      throw new RecordProblem(ACTION_INVALID, "/holder", "It is held by a seat or by a person.");
    }
  }
}
