package org.partnershiphub.events.invitations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnershiphub.events.Pace;
import org.partnershiphub.events.invitations.Expansion.State;
import org.partnershiphub.events.schedule.MeetingId;
import reactor.core.publisher.Mono;

/** Expansions in memory. */
public final class InMemoryExpansions implements Expansions {

  private final Map<MeetingId, Expansion> rows = new HashMap<>();
  private final Pace pace;

  public InMemoryExpansions() {
    this(Pace.AT_ONCE);
  }

  public InMemoryExpansions(Pace pace) {
    this.pace = pace;
  }

  @Override
  public Mono<Expansion> find(MeetingId meeting) {
    return pace.step(() -> rows.get(meeting));
  }

  @Override
  public Mono<Expansion> begin(MeetingId meeting, int version) {
    return pace.step(
            () -> {
              var now = rows.get(meeting);
              if (now == null || now.version() < version) {
                rows.put(meeting, Expansion.begun(meeting, version));
              }
              return rows.get(meeting);
            })
        .filter(it -> it.version() == version && it.state() == State.RUNNING);
  }

  private boolean stands(Expansion at) {
    var now = rows.get(at.meeting());
    return now != null
        && now.version() == at.version()
        && now.chunk() == at.chunk()
        && now.state() == State.RUNNING;
  }

  @Override
  public Mono<Expansion> plan(Expansion at, List<Invitation> next) {
    return pace.step(
        () -> {
          var planned = at.planned(next);
          return stands(at) ? put(planned, State.RUNNING, planned.plan(), at.seen()) : null;
        });
  }

  @Override
  public Mono<Boolean> finish(Expansion at, boolean whateverChanged) {
    return pace.step(
        () -> {
          var fits =
              stands(at) && (whateverChanged || rows.get(at.meeting()).changes() == at.seen());
          if (fits) {
            put(at, State.DONE, List.of(), at.seen());
          }
          return fits;
        });
  }

  @Override
  public Mono<Expansion> again(Expansion at) {
    return pace.step(
        () ->
            stands(at)
                ? put(at, State.RUNNING, List.of(), rows.get(at.meeting()).changes())
                : null);
  }

  private Expansion put(Expansion at, State state, List<Invitation> plan, long seen) {
    var changes = rows.get(at.meeting()).changes();
    var next = new Expansion(at.meeting(), at.version(), state, at.chunk(), plan, changes, seen);
    rows.put(at.meeting(), next);
    return next;
  }

  @Override
  public Mono<Void> changed(Collection<MeetingId> meetings) {
    return pace.step(
            () -> {
              meetings.forEach(
                  it ->
                      rows.computeIfPresent(
                          it, (id, now) -> now.state() == State.RUNNING ? changed(now) : now));
              return 0;
            })
        .then();
  }

  @Override
  public Mono<Void> reopen(MeetingId meeting) {
    return changed(List.of(meeting))
        .then(
            pace.step(
                () -> {
                  var now = rows.get(meeting);
                  if (now != null && now.state() == State.DONE) {
                    put(now, State.RUNNING, List.of(), now.seen());
                  }
                  return 0;
                }))
        .then();
  }

  private static Expansion changed(Expansion now) {
    return new Expansion(
        now.meeting(),
        now.version(),
        now.state(),
        now.chunk(),
        now.plan(),
        now.changes() + 1,
        now.seen());
  }
}
