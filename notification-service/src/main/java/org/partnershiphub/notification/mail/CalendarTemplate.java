package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.notices.NoticeKind;

/**
 * The calendar entry of one kind of notice about one version of a meeting, written once by ical4j;
 * the lines that differ from person to person are put in at its end.
 */
final class CalendarTemplate {

  private static final byte[] END = "END:VEVENT\r\nEND:VCALENDAR\r\n".getBytes(UTF_8);

  private final String method;
  private final boolean namesPeople;
  private final byte[] head;

  private CalendarTemplate(String method, boolean namesPeople, byte[] head) {
    this.method = method;
    this.namesPeople = namesPeople;
    this.head = head;
  }

  static CalendarTemplate of(
      NoticeKind kind, MeetingCard card, MeetingVersion meeting, MailSettings settings) {
    var cancel = kind.takesAway();
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Partnership Hub//Notices//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(cancel ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
    var timing = meeting.timing();
    calendar.setComponentList(
        calendar
            .getComponentList()
            .add(VTimeZones.of(timing.zone(), timing.at()))
            .add(entry(cancel, card, meeting, settings)));
    return new CalendarTemplate(
        cancel ? "CANCEL" : "REQUEST", !meeting.confidential(), written(calendar));
  }

  private static VEvent entry(
      boolean cancel, MeetingCard card, MeetingVersion meeting, MailSettings settings) {
    var start = meeting.timing().in(meeting.timing().zone());
    var entry = new VEvent(false);
    entry.add(new Uid(card.meeting().value() + "@" + settings.domain()));
    entry.add(new DtStart<ZonedDateTime>(start));
    entry.add(new DtEnd<ZonedDateTime>(start.plusMinutes(meeting.timing().minutes())));
    entry.add(new Summary(MeetingLetters.name(meeting)));
    entry.add(cancel ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    entry.add(cancel ? new Transp("TRANSPARENT") : new Transp("OPAQUE"));
    entry.add(meeting.confidential() ? ImmutableClazz.PRIVATE : ImmutableClazz.PUBLIC);
    if (!meeting.confidential() && meeting.place() != null && !meeting.place().isBlank()) {
      entry.add(new Location(Slots.plain(meeting.place())));
    }
    entry.add(
        new Organizer(
            new ParameterList(List.of(new Cn(settings.sender()))),
            URI.create("mailto:" + settings.from())));
    return entry;
  }

  /** Everything before the end of the entry, where the lines of one person belong. */
  private static byte[] written(Calendar calendar) {
    var bytes = new ByteArrayOutputStream(2048);
    try {
      // Not validated by the library here: the attendee, the stamp and the sequence are still
      // missing.
      new CalendarOutputter(false).output(calendar, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var text = bytes.toString(UTF_8);
    return text.substring(0, text.lastIndexOf("END:VEVENT")).getBytes(UTF_8);
  }

  String method() {
    return method;
  }

  /** The whole calendar for one person. */
  byte[] fill(long sequence, Moment at, String name, String address) {
    var lines = new StringBuilder(240);
    Folding.line(lines, "SEQUENCE:" + sequence);
    Folding.line(lines, "DTSTAMP:" + at.stamp());
    var cn = namesPeople ? ";CN=\"" + parameter(name) + "\"" : "";
    Folding.line(
        lines,
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP="
            + ("REQUEST".equals(method) ? "TRUE" : "FALSE")
            + cn
            + ":mailto:"
            + address);
    var person = lines.toString().getBytes(UTF_8);
    var whole = new byte[head.length + person.length + END.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(person, 0, whole, head.length, person.length);
    System.arraycopy(END, 0, whole, head.length + person.length, END.length);
    return whole;
  }

  /**
   * A parameter's value may hold anything but control characters and, unless encoded, quotes (RFC
   * 6868).
   */
  private static String parameter(String text) {
    return Slots.plain(text).replace("^", "^^").replace("\"", "^'");
  }
}
