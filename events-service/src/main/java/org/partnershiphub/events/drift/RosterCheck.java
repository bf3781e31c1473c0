package org.partnershiphub.events.drift;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;

/**
 * When rosters and invitations are compared, and what the last comparison found.
 *
 * @param round counts the comparisons
 * @param begun when the one began that is not done; null when none is under way
 * @param due when the next begins by itself
 */
public record RosterCheck(
    CheckId id, int round, @Nullable Instant begun, @Nullable Report last, @Nullable Instant due)
    implements Timed {

  /** Before the first one, which is due at once. */
  public static final RosterCheck BLANK =
      new RosterCheck(CheckId.ROSTERS, 0, null, null, Instant.EPOCH);

  /** One that is not done after this is lost. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  /** The hour has come. */
  Change<RosterCheck> elapse(Instant now, Instant next) {
    return begin(now, next);
  }

  /** Somebody wants to know now; what is under way is not begun again. */
  public Change<RosterCheck> ask(Instant now) {
    var going = begun != null && now.isBefore(begun.plus(PATIENCE));
    return going ? Change.nothing(this) : begin(now, due);
  }

  private Change<RosterCheck> begin(Instant now, @Nullable Instant next) {
    var then = new RosterCheck(id, round + 1, now, last, next);
    return Change.of(then, new CheckFact.DriftCheckDue(id, then.round()));
  }

  /** What a round found; that of an earlier round is of no interest any more. */
  Change<RosterCheck> found(int of, Report report) {
    return of < round || begun == null
        ? Change.nothing(this)
        : Change.of(
            new RosterCheck(id, round, null, report, due),
            new CheckFact.DriftChecked(
                id,
                round,
                report.subjects(),
                report.unsettled(),
                report.compared(),
                report.found()));
  }
}
