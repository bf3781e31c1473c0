package org.partnershiphub.notification.mail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A VTIMEZONE that says what a zone does around a meeting, from the same rules that {@code
 * java.time} computed the instant with: yearly rules where the zone has them, single changes where
 * it has not. The library's own time zones carry a century of history, which would be most of the
 * mail.
 */
final class VTimeZones {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final int DAYS = 7;
  private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

  private VTimeZones() {}

  static VTimeZone of(ZoneId zone, Instant around) {
    var component = new VTimeZone();
    component.add(new TzId(zone.getId()));
    var observances = observances(zone, around);
    observances.forEach(it -> component.setComponentList(component.getComponentList().add(it)));
    return component;
  }

  private static List<Observance> observances(ZoneId zone, Instant around) {
    var rules = zone.getRules();
    var before = rules.previousTransition(around.plusSeconds(1));
    var found = new ArrayList<Observance>();
    var changesNoMore =
        rules.nextTransition(around) == null && rules.getTransitionRules().isEmpty();
    if (before == null || changesNoMore) {
      var offset = rules.getOffset(around);
      found.add(observance(zone, EVER, offset, offset, rules.isDaylightSavings(around), around));
    } else if (byRuleAt(rules, before)) {
      rules.getTransitionRules().forEach(it -> found.add(yearly(zone, it, before)));
    } else {
      found.add(single(zone, before));
      var next = rules.nextTransition(around);
      if (next != null) {
        found.add(single(zone, next));
      }
    }
    return found;
  }

  /** Whether the last change before the meeting already followed the rules that hold for ever. */
  private static boolean byRuleAt(ZoneRules rules, ZoneOffsetTransition change) {
    var year = change.getDateTimeBefore().getYear();
    return rules.getTransitionRules().stream()
        .anyMatch(it -> it.createTransition(year).equals(change));
  }

  private static Observance yearly(
      ZoneId zone, ZoneOffsetTransitionRule rule, ZoneOffsetTransition before) {
    var first = rule.createTransition(before.getDateTimeBefore().getYear() - 1);
    var observance = single(zone, first);
    observance.add(
        new RRule<>("FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";" + days(rule)));
    return observance;
  }

  /** {@code 8} or later, a Sunday, is the second Sunday; {@code -1} or earlier is the last one. */
  private static String days(ZoneOffsetTransitionRule rule) {
    var day = rule.getDayOfMonthIndicator();
    if (rule.getDayOfWeek() == null) {
      return "BYMONTHDAY=" + day;
    }
    var weekday = code(rule.getDayOfWeek());
    if (day < 0) {
      return "BYDAY=-1" + weekday;
    }
    // Every calendar understands "the second Sunday"; the rest is rare.
    return day % DAYS == 1
        ? "BYDAY=" + (day / DAYS + 1) + weekday
        : "BYDAY=" + weekday + ";BYMONTHDAY=" + week(day);
  }

  private static String week(int from) {
    return IntStream.range(from, from + DAYS)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  private static Observance single(ZoneId zone, ZoneOffsetTransition change) {
    var at = change.getInstant();
    return observance(
        zone,
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter(),
        zone.getRules().isDaylightSavings(at),
        at);
  }

  private static Observance observance(
      ZoneId zone,
      LocalDateTime start,
      ZoneOffset from,
      ZoneOffset to,
      boolean daylight,
      Instant at) {
    Observance observance = daylight ? new Daylight() : new Standard();
    observance.add(new DtStart<LocalDateTime>(new ParameterList(), LOCAL.format(start)));
    observance.add(new TzOffsetFrom(from));
    observance.add(new TzOffsetTo(to));
    observance.add(
        new TzName(DateTimeFormatter.ofPattern("zzz", Locale.US).format(at.atZone(zone))));
    return observance;
  }
}
