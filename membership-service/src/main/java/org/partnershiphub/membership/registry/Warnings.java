package org.partnershiphub.membership.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people are warned that something nears its last day: a number of days ahead, each once. A
 * warning is known by its number of days; of several that were missed only the most urgent is told.
 *
 * @param zone whose midnights begin the days
 * @param days ahead of the last day, the furthest first
 */
public record Warnings(ZoneId zone, List<Integer> days) {

  public Warnings {
    days = days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
  }

  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  public LocalDate dayOf(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  /**
   * When the next warning comes.
   *
   * @param span what nears its end; nobody is warned before it has begun
   * @param told the most urgent warning that was told
   */
  public @Nullable Instant next(Span span, @Nullable Integer told) {
    return days.stream()
        .filter(it -> isNews(it, told))
        .findFirst()
        .map(it -> startOf(dayOf(it, span)))
        .orElse(null);
  }

  /** The most urgent warning that this day brings and that was not told. */
  public @Nullable Integer due(Span span, @Nullable Integer told, LocalDate today) {
    return days.stream()
        .filter(it -> isNews(it, told) && !dayOf(it, span).isAfter(today))
        .reduce((_, later) -> later)
        .orElse(null);
  }

  private static boolean isNews(int warning, @Nullable Integer told) {
    return told == null || warning < told;
  }

  private static LocalDate dayOf(int warning, Span span) {
    var day = span.last().minusDays(warning);
    return day.isBefore(span.first()) ? span.first() : day;
  }

  /** From a first to a last day. */
  public record Span(LocalDate first, LocalDate last) {

    public boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }
}
