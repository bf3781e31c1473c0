package org.partnershiphub.notification.notices.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Marks;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.NoticeLog.Span;
import org.partnershiphub.notification.notices.NoticeLog.Wanted;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Reason;
import org.partnershiphub.platform.web.BadBody;
import org.partnershiphub.platform.web.Fault;

/**
 * What somebody asks the log, as it was sent; every part that does not fit is named.
 *
 * @param day in UTC, instead of from and to
 * @param address in a body alone: it must not stand in an address line or a log
 */
record Asked(
    @Nullable String person,
    @Nullable String subject,
    @Nullable String meeting,
    @Nullable String group,
    @Nullable String kind,
    @Nullable String state,
    @Nullable String reason,
    @Nullable String day,
    @Nullable String from,
    @Nullable String to,
    @Nullable String address) {

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Duration UNLESS_SAID = Duration.ofDays(92);

  /** What is asked for in an address line. */
  static Asked of(Map<String, String> it) {
    if (it.containsKey("address")) {
      throw new BadBody(
          List.of(new Fault("/address", "must come in the body of POST /api/notices/search")));
    }
    return new Asked(
        it.get("person"),
        it.get("subject"),
        it.get("meeting"),
        it.get("group"),
        it.get("kind"),
        it.get("state"),
        it.get("reason"),
        it.get("day"),
        it.get("from"),
        it.get("to"),
        null);
  }

  @Nullable PersonId whom() {
    var faults = new ArrayList<Fault>();
    var whom = read("/person", person, PersonId::new, "an id of a person", faults);
    refuse(faults);
    return whom;
  }

  /**
   * @param people the ids of the human that is asked about
   */
  Wanted wanted(Set<PersonId> people, Marks marks, Instant now) {
    var faults = new ArrayList<Fault>();
    var wanted =
        new Wanted(
            people,
            subject,
            read("/kind", kind, NoticeKind::valueOf, "a kind of notice", faults),
            meeting(faults),
            read("/group", group, GroupId::new, "an id of a group", faults),
            read("/state", state, State::valueOf, "a state of a notice", faults),
            read("/reason", reason, Reason::valueOf, "a reason", faults),
            mark(marks, faults),
            span(faults));
    refuse(faults);
    var span = wanted.span();
    var open = wanted.byTime() && span.from() == null;
    var end = span.to() == null ? now : span.to();
    return open ? wanted.in(new Span(end.minus(UNLESS_SAID), span.to())) : wanted;
  }

  private @Nullable String meeting(List<Fault> faults) {
    var it = read("/meeting", meeting, MeetingId::new, "an id of a meeting or a series", faults);
    return it == null ? null : it.value();
  }

  private @Nullable String mark(Marks marks, List<Fault> faults) {
    if (address != null && !address.contains("@")) {
      faults.add(new Fault("/address", "must be a mail address"));
      return null;
    }
    return address == null ? null : marks.of(address);
  }

  private Span span(List<Fault> faults) {
    var on = read("/day", day, LocalDate::parse, "a day, as 2026-11-23", faults);
    var begin = read("/from", from, Instant::parse, "a time, as 2026-11-23T15:00:00Z", faults);
    var end = read("/to", to, Instant::parse, "a time, as 2026-11-23T15:00:00Z", faults);
    if (day != null && (from != null || to != null)) {
      faults.add(new Fault("/day", "must not be there beside from or to"));
    }
    if (begin != null && end != null && !begin.isBefore(end)) {
      faults.add(new Fault("/to", "must be after from"));
    }
    if (begin != null && end != null && Duration.between(begin, end).compareTo(LONGEST) > 0) {
      faults.add(new Fault("/to", "must be at most 366 days after from"));
    }
    return on == null
        ? new Span(begin, end)
        : new Span(
            on.atStartOfDay(ZoneOffset.UTC).toInstant(),
            on.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static <T> @Nullable T read(
      String pointer,
      @Nullable String text,
      Function<String, T> reading,
      String what,
      List<Fault> faults) {
    if (text == null) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      faults.add(new Fault(pointer, "must be " + what));
      return null;
    }
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new BadBody(faults);
    }
  }
}
