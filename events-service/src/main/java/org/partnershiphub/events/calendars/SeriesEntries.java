package org.partnershiphub.events.calendars;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.TimeZones;
import org.partnershiphub.events.series.AllSeries;
import org.partnershiphub.events.series.MeetingSeries;
import org.partnershiphub.events.series.Variation;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.icalendar.CalendarEntry;
import org.partnershiphub.platform.icalendar.CalendarEntry.Status;
import org.partnershiphub.platform.icalendar.Original;
import org.partnershiphub.platform.icalendar.Recurrence;
import org.partnershiphub.platform.icalendar.Repetition;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A series as one entry with its rule, and one for each occurrence that is otherwise: moved, called
 * otherwise, or cancelled. What was never to be is just left out.
 */
@Component
class SeriesEntries {

  private final AllSeries series;
  private final Meetings meetings;
  private final TimeZones zones;
  private final Wordings wordings;

  SeriesEntries(AllSeries series, Meetings meetings, TimeZones zones, Wordings wordings) {
    this.series = series;
    this.meetings = meetings;
    this.zones = zones;
    this.wordings = wordings;
  }

  /** By what people are invited to. */
  Flux<Map.Entry<MeetingId, List<Entry>>> of(Collection<SeriesId> ids) {
    return ids.isEmpty()
        ? Flux.empty()
        : series.findAll(ids).map(Versioned::state).flatMap(this::entries);
  }

  private Mono<Map.Entry<MeetingId, List<Entry>>> entries(MeetingSeries it) {
    return deviating(it).map(meetings -> Map.entry(it.id().subject(), entries(it, meetings)));
  }

  /** The meetings at the times at which something is otherwise, as far as they stand yet. */
  private Mono<Map<MeetingId, Meeting>> deviating(MeetingSeries it) {
    var varied = it.plan().variations().stream().map(Variation::original);
    var ids =
        Stream.concat(it.plan().excluded().stream(), varied).map(it.id()::occurrence).toList();
    return meetings.findAll(ids).map(Versioned::state).collectMap(Meeting::id);
  }

  private List<Entry> entries(MeetingSeries it, Map<MeetingId, Meeting> deviating) {
    var plan = it.plan();
    var rule = Recurrence.parse(plan.rule().text());
    var first = slot(it, plan.first());
    if (new Repetition(rule, plan.extra(), List.of())
        .occurrences(plan.first(), plan.zone())
        .from(plan.first())
        .findFirst()
        .isEmpty()) {
      return List.of(asWhole(it, whole(it, first, null, Status.CANCELLED)));
    }
    // What stands as a cancelled meeting was to take place once, and stays as cancelled.
    var off = plan.excluded().stream().filter(local -> isOff(it, local, deviating)).toList();
    var out = plan.excluded().stream().filter(local -> !off.contains(local)).toList();
    var master = whole(it, first, new Repetition(rule, plan.extra(), out), Status.CONFIRMED);
    var entries = new ArrayList<Entry>();
    entries.add(asWhole(it, master));
    plan.variations().stream()
        .filter(varied -> !plan.excluded().contains(varied.original()))
        .map(varied -> varied(it, master, varied))
        .forEach(entry -> entries.add(occurrence(it, entry, deviating)));
    off.stream()
        .map(local -> off(it, master, local))
        .forEach(entry -> entries.add(occurrence(it, entry, deviating)));
    return List.copyOf(entries);
  }

  private static boolean isOff(
      MeetingSeries it, LocalDateTime local, Map<MeetingId, Meeting> deviating) {
    var meeting = deviating.get(it.id().occurrence(local));
    return meeting != null && meeting.cancelled();
  }

  private static Entry asWhole(MeetingSeries it, CalendarEntry entry) {
    return Entry.of(entry, it.id().subject(), it.edition().asked());
  }

  private static Entry occurrence(
      MeetingSeries it, CalendarEntry entry, Map<MeetingId, Meeting> deviating) {
    var id = it.id().occurrence(requireNonNull(entry.original()).local());
    var meeting = deviating.get(id);
    return Entry.of(entry, id, meeting == null ? it.edition().asked() : meeting.askVersion());
  }

  private CalendarEntry whole(
      MeetingSeries it, Slot first, @Nullable Repetition repetition, Status status) {
    return new CalendarEntry(
        wordings.uid(it.id().subject()),
        null,
        Wordings.span(first),
        repetition,
        Wordings.wording(it.subject()),
        status,
        wordings.organiser());
  }

  private Slot slot(MeetingSeries it, LocalDateTime local) {
    return Slot.reckoned(local, it.plan().zone(), it.plan().durationMinutes(), zones);
  }

  private CalendarEntry varied(MeetingSeries it, CalendarEntry master, Variation varied) {
    var slot = varied.slot() == null ? slot(it, varied.original()) : varied.slot();
    var title = varied.title() == null ? it.subject().title() : varied.title();
    var place = varied.place() == null ? it.subject().place() : varied.place();
    return master.occurrence(
        new Original(varied.original(), it.plan().zone()),
        Wordings.span(slot),
        Wordings.wording(it.subject(), title, place),
        Status.CONFIRMED);
  }

  private CalendarEntry off(MeetingSeries it, CalendarEntry master, LocalDateTime local) {
    return master.occurrence(
        new Original(local, it.plan().zone()),
        Wordings.span(slot(it, local)),
        master.wording(),
        Status.CANCELLED);
  }
}
