package org.partnershiphub.platform.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzId;
import org.jspecify.annotations.Nullable;

/**
 * A VTIMEZONE that says what a zone does from one instant to another or for ever, from the same
 * rules that {@code java.time} computed the instants with: yearly rules from where the zone has
 * them, and the single changes up to there. A century of history would be most of a mail.
 */
final class VTimeZones {

  private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

  /** Two a year for as long as anybody's forecast of clocks is worth anything. */
  private static final int MOST = 130;

  private VTimeZones() {}

  /**
   * @param to null for ever
   */
  static VTimeZone of(ZoneId zone, Instant from, @Nullable Instant to) {
    return new VTimeZone(
        new PropertyList(List.of(new TzId(zone.getId()))),
        new ComponentList<>(
            observances(zone, from, to).stream().map(Observance::component).toList()));
  }

  private static List<Observance> observances(ZoneId zone, Instant from, @Nullable Instant to) {
    var rules = zone.getRules();
    var before = rules.previousTransition(from.plusSeconds(1));
    var next = rules.nextTransition(from);
    if (next == null) {
      return List.of(Observance.always(EVER, zone, from));
    }
    var found = new ArrayList<Observance>();
    if (before == null) {
      found.add(Observance.always(EVER, zone, from));
    }
    var singles = new ArrayList<ZoneOffsetTransition>();
    var change = before == null ? next : before;
    while (change != null && singles.size() < MOST) {
      if (yearlyFrom(rules, change)) {
        found.addAll(singles(zone, singles));
        found.addAll(yearly(zone, change));
        return found;
      }
      singles.add(change);
      // One change beyond the end does no harm, and readers are used to two of them.
      var over = to != null && singles.size() > 1 && change.getInstant().isAfter(to);
      change = over ? null : rules.nextTransition(change.getInstant());
    }
    found.addAll(singles(zone, singles));
    return found;
  }

  /** Whether this change, and all after it, follow rules that a calendar can be told. */
  private static boolean yearlyFrom(ZoneRules rules, ZoneOffsetTransition change) {
    return byRule(rules, change)
        && rules.getTransitionRules().stream().allMatch(it -> YearlyRule.of(it) != null)
        && rules.getTransitions().stream()
            .filter(it -> it.getInstant().isAfter(change.getInstant()))
            .allMatch(it -> byRule(rules, it));
  }

  private static boolean byRule(ZoneRules rules, ZoneOffsetTransition change) {
    var year = change.getDateTimeBefore().getYear();
    return rules.getTransitionRules().stream()
        .anyMatch(it -> it.createTransition(year).equals(change));
  }

  /**
   * All of them from one year on, where the zone had them so: ical4j reads wrong what begins with a
   * change in autumn and has the one in spring begin a year later.
   */
  private static List<Observance> yearly(ZoneId zone, ZoneOffsetTransition from) {
    var year = from.getDateTimeBefore().getYear();
    var found = new ArrayList<Observance>();
    for (var rule : zone.getRules().getTransitionRules()) {
      var first = rule.createTransition(year);
      if (first.getInstant().isBefore(from.getInstant()) && !tookPlace(zone.getRules(), first)) {
        first = rule.createTransition(year + 1);
      }
      found.add(Observance.of(zone, first).yearly(YearlyRule.of(rule)));
    }
    return found;
  }

  private static boolean tookPlace(ZoneRules rules, ZoneOffsetTransition change) {
    return change.equals(rules.previousTransition(change.getInstant().plusSeconds(1)));
  }

  /** Equal changes in one piece: the first, and the dates of the others. */
  private static List<Observance> singles(ZoneId zone, List<ZoneOffsetTransition> changes) {
    var found = new LinkedHashMap<Observance.Kind, Observance>();
    for (var it : changes) {
      var one = Observance.of(zone, it);
      found.merge(one.kind(), one, Observance::and);
    }
    return List.copyOf(found.values());
  }
}
