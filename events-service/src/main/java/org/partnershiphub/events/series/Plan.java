package org.partnershiphub.events.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.TimeZones;
import org.partnershiphub.platform.icalendar.Occurrences;

/**
 * When a series takes place: a rule on the wall clock of one zone, and what deviates from it. All
 * times are local; instants are computed, each occurrence on its own.
 *
 * @param first the first start, which the rule makes as well
 * @param extra dates that the rule does not make
 * @param excluded original times at which nothing takes place: left out or cancelled
 * @param variations those that take place otherwise than planned, at most one per original time
 */
public record Plan(
    LocalDateTime first,
    ZoneId zone,
    int durationMinutes,
    Rule rule,
    List<LocalDateTime> extra,
    List<LocalDateTime> excluded,
    List<Variation> variations) {

  private static final Comparator<Planned> BY_TIME =
      Comparator.comparing((Planned it) -> it.slot().startsAt()).thenComparing(Planned::original);

  public Plan {
    extra = List.copyOf(new TreeSet<>(extra));
    excluded = List.copyOf(new TreeSet<>(excluded));
    variations =
        variations.stream()
            .filter(it -> !it.isNone())
            .sorted(Comparator.comparing(Variation::original))
            .toList();
  }

  Plan ruled(Rule other) {
    return new Plan(first, zone, durationMinutes, other, extra, excluded, variations);
  }

  Plan with(Collection<LocalDateTime> nowExtra, Collection<LocalDateTime> nowExcluded) {
    return new Plan(
        first,
        zone,
        durationMinutes,
        rule,
        List.copyOf(nowExtra),
        List.copyOf(nowExcluded),
        variations);
  }

  Plan varied(Collection<Variation> now) {
    return new Plan(first, zone, durationMinutes, rule, extra, excluded, List.copyOf(now));
  }

  /** With the variation of one occurrence changed. */
  Plan varying(LocalDateTime original, UnaryOperator<Variation> change) {
    var others = variations.stream().filter(it -> !it.original().equals(original));
    var changed = change.apply(variation(original).orElse(Variation.none(original)));
    return varied(Stream.concat(others, Stream.of(changed)).toList());
  }

  Optional<Variation> variation(LocalDateTime original) {
    return variations.stream().filter(it -> it.original().equals(original)).findFirst();
  }

  boolean endless() {
    return rule.recurrence().endless();
  }

  /** Those that take place, by original time. */
  Occurrences originals() {
    return rule.recurrence().occurrences(first, zone).with(extra, excluded);
  }

  /** As {@link #originals} with those that are left out or cancelled. */
  Occurrences everything() {
    return rule.recurrence().occurrences(first, zone).with(extra, List.of());
  }

  boolean has(LocalDateTime original) {
    return originals().contains(original);
  }

  Planned occurrence(LocalDateTime original, TimeZones zones) {
    var own = variation(original).orElse(Variation.none(original));
    var slot = own.slot();
    return new Planned(
        original,
        slot == null
            ? Slot.reckoned(original, zone, durationMinutes, zones)
            : slot.reckonedBy(zones),
        own.title(),
        own.place());
  }

  /**
   * Those that begin after the first instant and not after the second, in the order of their
   * beginning; moved ones where they are now.
   */
  Stream<Planned> between(Instant after, Instant until, TimeZones zones) {
    // A moved one may be anywhere; its plain neighbours are found by their original times.
    var plain =
        originals()
            .from(after.atZone(zone).toLocalDateTime().minusDays(1))
            .takeWhile(it -> !it.isAfter(until.atZone(zone).toLocalDateTime().plusDays(1)))
            .filter(it -> moved(it) == null)
            .map(it -> occurrence(it, zones));
    return Stream.concat(plain, moved(zones))
        .filter(it -> it.slot().startsAt().isAfter(after) && !it.slot().startsAt().isAfter(until))
        .sorted(BY_TIME);
  }

  /** The one that begins next after this instant. */
  Optional<Planned> next(Instant after, TimeZones zones) {
    var plain =
        originals()
            .from(after.atZone(zone).toLocalDateTime().minusDays(1))
            .filter(it -> moved(it) == null)
            .map(it -> occurrence(it, zones))
            .filter(it -> it.slot().startsAt().isAfter(after))
            .findFirst();
    return Stream.concat(plain.stream(), moved(zones))
        .filter(it -> it.slot().startsAt().isAfter(after))
        .min(BY_TIME);
  }

  /** The one that begins last; none when the rule has no end, or nothing is left. */
  Optional<Planned> last(TimeZones zones) {
    if (endless()) {
      return Optional.empty();
    }
    var plain =
        originals()
            .from(first)
            .filter(it -> moved(it) == null)
            .reduce((one, next) -> next)
            .map(it -> occurrence(it, zones));
    return Stream.concat(plain.stream(), moved(zones)).max(BY_TIME);
  }

  private Stream<Planned> moved(TimeZones zones) {
    return variations.stream()
        .filter(it -> it.slot() != null && has(it.original()))
        .map(it -> occurrence(it.original(), zones));
  }

  private @Nullable Slot moved(LocalDateTime original) {
    return variation(original).map(Variation::slot).orElse(null);
  }

  /** The original time of the last that begins before this instant. */
  Optional<LocalDateTime> lastBegun(Instant now, TimeZones zones) {
    return originals()
        .from(first)
        .takeWhile(it -> !it.isAfter(now.atZone(zone).toLocalDateTime()))
        .filter(it -> !occurrence(it, zones).slot().startsAt().isAfter(now))
        .reduce((one, next) -> next);
  }

  /** Without all that the plan has at this local time or later. */
  Plan before(LocalDateTime local) {
    var last = local.minusSeconds(1).atZone(zone).toInstant();
    var recurrence = rule.recurrence();
    var earlier = recurrence.until();
    var ends = earlier != null && earlier.isBefore(last) ? recurrence : recurrence.until(last);
    return new Plan(
        first,
        zone,
        durationMinutes,
        Rule.of(ends),
        extra.stream().filter(it -> it.isBefore(local)).toList(),
        excluded.stream().filter(it -> it.isBefore(local)).toList(),
        variations.stream().filter(it -> it.original().isBefore(local)).toList());
  }

  /** Without all that is planned after this day. */
  Plan until(LocalDate lastDay) {
    return before(lastDay.plusDays(1).atStartOfDay());
  }

  /**
   * What this plan's single decisions come to under another plan: they go with the day; what no
   * longer fits a day is dropped.
   *
   * @param since extra dates of before are left to history
   */
  Plan carriedInto(Plan other, LocalDateTime since, TimeZones zones) {
    var kept = extra.stream().filter(it -> !it.isBefore(since)).toList();
    var bare = other.with(union(other.extra, kept), other.excluded);
    var gone = excluded.stream().map(bare::onDayOf).filter(Objects::nonNull).toList();
    var varied =
        variations.stream()
            .flatMap(it -> Stream.ofNullable(bare.onDayOf(it.original())).map(day -> it.of(day)))
            .filter(it -> other.variation(it.original()).isEmpty())
            .map(it -> it.isPlanned(other, zones) ? it.at(null) : it);
    return bare.with(bare.extra, union(other.excluded, gone))
        .varied(Stream.concat(other.variations.stream(), varied).toList());
  }

  private @Nullable LocalDateTime onDayOf(LocalDateTime original) {
    var day = original.toLocalDate();
    return everything()
        .from(day.atStartOfDay())
        .findFirst()
        .filter(it -> it.toLocalDate().equals(day))
        .orElse(null);
  }

  private static List<LocalDateTime> union(List<LocalDateTime> some, List<LocalDateTime> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
