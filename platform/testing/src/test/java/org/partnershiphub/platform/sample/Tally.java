package org.partnershiphub.platform.sample;

import java.time.LocalDate;
import org.partnershiphub.platform.change.Change;

/** Counts up to a limit; its facts are numbered like its counts. */
public record Tally(TallyId id, int count, LocalDate since) {

  public static final LocalDate SINCE = LocalDate.of(2026, 11, 23);

  public static Change<Tally> begin(TallyId id) {
    return Change.of(new Tally(id, 1, SINCE), new TallyFact.Counted(id, 1));
  }

  public Change<Tally> count(int limit) {
    if (count >= limit) {
      throw new Full(id);
    }
    return Change.of(new Tally(id, count + 1, since), new TallyFact.Counted(id, count + 1));
  }

  public static final class Full extends RuntimeException {
    public Full(TallyId id) {
      super(id.value() + " is full");
    }
  }

  public static final class Unknown extends RuntimeException {
    public Unknown(TallyId id) {
      super(id.value() + " is unknown");
    }
  }
}
