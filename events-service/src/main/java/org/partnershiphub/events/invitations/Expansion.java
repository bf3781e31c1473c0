package org.partnershiphub.events.invitations;

import java.util.List;
import org.partnershiphub.events.schedule.MeetingId;

/**
 * How far the expansion of a meeting's audience is. A chunk is planned here before it is carried
 * out, so that whoever repeats it after a crash repeats the very same.
 *
 * @param chunk the number of the chunk planned last, over all passes; 0 before the first
 * @param plan the invitations of that chunk as they are to become
 * @param changes how often somebody of the audience came or went since the expansion began
 * @param seen how many of those the current pass has surely seen
 */
public record Expansion(
    MeetingId meeting,
    int version,
    State state,
    int chunk,
    List<Invitation> plan,
    long changes,
    long seen) {

  /** Whether everybody has been reached. */
  public enum State {
    RUNNING,
    DONE
  }

  public Expansion {
    plan = List.copyOf(plan);
  }

  /** Before the first chunk. */
  static Expansion begun(MeetingId meeting, int version) {
    return new Expansion(meeting, version, State.RUNNING, 0, List.of(), 0, 0);
  }

  /** With the next chunk. */
  public Expansion planned(List<Invitation> next) {
    return new Expansion(meeting, version, State.RUNNING, chunk + 1, next, changes, seen);
  }
}
