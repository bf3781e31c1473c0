package org.partnershiphub.platform.icalendar;

import java.time.LocalDateTime;
import java.util.List;

/** How an entry recurs; extra and excluded dates are local starts on the entry's own clock. */
public record Repetition(Recurrence rule, List<LocalDateTime> extra, List<LocalDateTime> excluded) {

  public Repetition {
    extra = extra.stream().sorted().distinct().toList();
    excluded = excluded.stream().sorted().distinct().toList();
  }
}
