package org.partnershiphub.events.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnershiphub.events.invitations.Drifted;

/** Counts while the subjects are compared one after the other. */
final class Tally {

  private final int most;
  private int subjects;
  private int unsettled;
  private long compared;
  private long found;
  private final List<Drifted> drifted = new ArrayList<>();

  Tally(int most) {
    this.most = most;
  }

  void subject(boolean settled) {
    subjects++;
    unsettled += settled ? 0 : 1;
  }

  void person(Optional<Drifted> seen) {
    compared++;
    if (seen.isPresent()) {
      found++;
      if (drifted.size() < most) {
        drifted.add(seen.get());
      }
    }
  }

  Report report(Instant at) {
    return new Report(at, subjects, unsettled, compared, found, drifted);
  }
}
