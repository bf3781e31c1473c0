package org.partnershiphub.platform.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Gatherer;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * When something takes place that recurs: by a rule from its first start, on extra dates as well,
 * and not on excluded ones. Everything is a local time on the clocks of one zone; the instants are
 * computed from it, as RFC 5545 reads local times: one that the zone skips with the offset before
 * the gap, one that happens twice as the first of the two. Streams are lazy, and begin where they
 * are asked to.
 */
public final class Occurrences {

  /** Dates of iCalendar have four digits for the year. */
  private static final LocalDateTime END = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

  private static final int EVERY_ONE = -1;

  private final Recurrence rule;
  private final Recur<LocalDateTime> recur;
  private final LocalDateTime first;
  private final ZoneId zone;
  private final NavigableSet<LocalDateTime> extra;
  private final Set<LocalDateTime> excluded;

  Occurrences(
      Recurrence rule,
      LocalDateTime first,
      ZoneId zone,
      Collection<LocalDateTime> extra,
      Collection<LocalDateTime> excluded) {
    this.rule = rule;
    this.recur = RuleText.expanding(rule);
    this.first = first;
    this.zone = zone;
    this.extra = new TreeSet<>(extra);
    this.excluded = Set.copyOf(excluded);
  }

  /**
   * The same with these dates added (RDATE) and those taken out (EXDATE), rather than any before.
   */
  public Occurrences with(
      Collection<LocalDateTime> extraDates, Collection<LocalDateTime> excludedDates) {
    return new Occurrences(rule, first, zone, extraDates, excludedDates);
  }

  /**
   * Whether the first start is itself one that the rule makes. RFC 5545 leaves undefined what comes
   * of a rule whose first start is none, and calendars differ there; so refuse it.
   */
  public boolean beginsWithItsRule() {
    return untilEver(first).findFirst().filter(first::equals).isPresent();
  }

  /** The instant of a local time. */
  public Instant at(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  /** Those whose local start is at this one or later, in their order. */
  public Stream<LocalDateTime> from(LocalDateTime local) {
    return byRule(local)
        .gather(with(extra.tailSet(local, true)))
        .filter(it -> !excluded.contains(it));
  }

  /** Those that start at the first instant or later, and before the second. */
  public Stream<LocalDateTime> between(Instant from, Instant before) {
    // A local time that is skipped stands up to a day before its instant on the clock.
    var start = from.atZone(zone).toLocalDateTime().minusDays(1);
    return from(start)
        .dropWhile(it -> at(it).isBefore(from))
        .takeWhile(it -> at(it).isBefore(before));
  }

  /** Those that start after the instant. */
  public Stream<LocalDateTime> after(Instant instant) {
    var start = instant.atZone(zone).toLocalDateTime().minusDays(1);
    return from(start).dropWhile(it -> !at(it).isAfter(instant));
  }

  public boolean contains(LocalDateTime local) {
    return from(local).findFirst().filter(local::equals).isPresent();
  }

  /** How many the rule makes before this local start; excluded ones count, extra ones do not. */
  public long madeByRuleBefore(LocalDateTime local) {
    return byRule(first).takeWhile(it -> it.isBefore(local)).count();
  }

  /** The last one; none when the rule has no end, or when nothing is left. */
  public Optional<LocalDateTime> last() {
    return rule.endless() ? Optional.empty() : from(LocalDateTime.MIN).reduce((one, next) -> next);
  }

  private Stream<LocalDateTime> byRule(LocalDateTime from) {
    var until = rule.until();
    var made = untilEver(from);
    return until == null ? made : made.takeWhile(it -> !at(it).isAfter(until));
  }

  private Stream<LocalDateTime> untilEver(LocalDateTime from) {
    if (from.isAfter(END)) {
      return Stream.empty();
    }
    var start = from.isBefore(first) ? first : from;
    return recur.getDatesAsStream(first, start, END, EVERY_ONE);
  }

  /** The extra dates among those that the rule makes, each where it belongs, and once. */
  private static Gatherer<LocalDateTime, ?, LocalDateTime> with(Collection<LocalDateTime> extra) {
    return Gatherer.ofSequential(
        () -> new ArrayDeque<>(extra),
        Gatherer.Integrator.ofGreedy(
            (waiting, made, downstream) -> {
              for (var it = waiting.peek(); it != null && !it.isAfter(made); it = waiting.peek()) {
                waiting.remove();
                if (!it.equals(made)) {
                  downstream.push(it);
                }
              }
              return downstream.push(made);
            }),
        (waiting, downstream) -> waiting.forEach(downstream::push));
  }
}
