package org.partnershiphub.platform.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** Writes calendars, by ical4j. */
public final class Calendars {

  private static final String END = "END:VCALENDAR\r\n";
  private static final int ENTRY = 700;

  private Calendars() {}

  /** What a message is for (iTIP, RFC 5546). */
  public enum Method {
    REQUEST,
    CANCEL
  }

  /**
   * A message about one thing: an entry alone, or a series followed by its differing occurrences,
   * or one of these. What is the same for all its readers is written now.
   *
   * @param product who wrote it, {@code -//Organisation//Product//EN}
   */
  public static MessageTemplate message(
      String product, Method method, List<CalendarEntry> entries) {
    var head = head(product);
    head.add(method == Method.CANCEL ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
    var events = entries.stream().map(it -> new VEvent(new PropertyList(it.properties()))).toList();
    return MessageTemplate.of(method, written(head, entries, events), entries);
  }

  /**
   * How a feed presents itself.
   *
   * @param every how often calendars should look again
   */
  public record Feed(String product, String name, Duration every) {}

  /** An entry of a feed, as its reader is to have it. */
  public record Listed(WrittenEntry written, Issue issue) {

    public Listed(CalendarEntry entry, Issue issue) {
      this(WrittenEntry.of(entry), issue);
    }

    public CalendarEntry entry() {
      return written.entry();
    }
  }

  /** A feed: what stands now, with no method, since it asks nobody for anything. */
  public static String feed(Feed feed, List<Listed> entries) {
    var head = head(feed.product());
    var name = Plain.line(feed.name());
    head.add(new Name(new ParameterList(), name));
    head.add(new XProperty("X-WR-CALNAME", name));
    head.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), feed.every()));
    head.add(new XProperty("X-PUBLISHED-TTL", feed.every().toString()));
    var frame = written(head, entries.stream().map(Listed::entry).toList(), List.of());
    var text = new StringBuilder(frame.length() + ENTRY * entries.size());
    text.append(frame, 0, frame.length() - END.length());
    entries.forEach(it -> text.append(it.written().text(it.issue())));
    return text.append(END).toString();
  }

  private static List<Property> head(String product) {
    var head = new ArrayList<Property>();
    head.add(new ProdId(Plain.line(product)));
    head.add(ImmutableVersion.VERSION_2_0);
    head.add(ImmutableCalScale.GREGORIAN);
    return head;
  }

  private static String written(
      List<Property> head, List<CalendarEntry> entries, List<VEvent> events) {
    var components = Stream.<CalendarComponent>concat(zones(entries), events.stream()).toList();
    return Output.of(new Calendar(new PropertyList(head), new ComponentList<>(components)));
  }

  /** Each zone once, for as long as anything in it lasts. */
  private static Stream<CalendarComponent> zones(List<CalendarEntry> entries) {
    var stretches = new LinkedHashMap<ZoneId, Stretch>();
    for (var it : entries) {
      stretches.merge(it.span().zone(), Stretch.of(it), Stretch::with);
      if (it.original() != null) {
        var from = it.original().local().atZone(it.original().zone()).toInstant();
        stretches.merge(it.original().zone(), new Stretch(from, from), Stretch::with);
      }
    }
    if (entries.isEmpty()) {
      // A calendar without any component is none (RFC 5545, 3.4).
      stretches.put(ZoneId.of("UTC"), new Stretch(Instant.EPOCH, Instant.EPOCH));
    }
    return stretches.entrySet().stream()
        .map(it -> VTimeZones.of(it.getKey(), it.getValue().from(), it.getValue().to()));
  }

  /** From when to when a zone is needed; without end where {@code to} is null. */
  private record Stretch(Instant from, @Nullable Instant to) {

    static Stretch of(CalendarEntry it) {
      return new Stretch(it.span().at(), it.latestEnd());
    }

    Stretch with(Stretch other) {
      var first = from.isBefore(other.from) ? from : other.from;
      var last = to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to;
      return new Stretch(first, last);
    }
  }
}
