package org.partnershiphub.platform.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.RRule;

/** How an entry recurs; extra and excluded dates are local starts on the entry's own clock. */
public record Repetition(Recurrence rule, List<LocalDateTime> extra, List<LocalDateTime> excluded) {

  public Repetition {
    extra = extra.stream().sorted().distinct().toList();
    excluded = excluded.stream().sorted().distinct().toList();
  }

  Stream<Instant> extraStarts(ZoneId zone) {
    return extra.stream().map(it -> it.atZone(zone).toInstant());
  }

  /** What comes of it from a first start on the clocks of a zone. */
  public Occurrences occurrences(LocalDateTime first, ZoneId zone) {
    return rule.occurrences(first, zone).with(extra, excluded);
  }

  List<Property> properties(ZoneId zone) {
    var found = new ArrayList<Property>();
    found.add(new RRule<>(RuleText.written(rule)));
    if (!extra.isEmpty()) {
      found.add(Zoned.extra(extra, zone));
    }
    if (!excluded.isEmpty()) {
      found.add(Zoned.excluded(excluded, zone));
    }
    return found;
  }
}
