package org.partnershiphub.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TemporalAdapter;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;

/**
 * A mail as its reader's programs see it: taken apart by Angus, its calendar read by ical4j.
 *
 * @param to the recipients of the envelope
 * @param parts the text of each leaf, by media type
 * @param calendars what its reader's calendar takes, in order
 */
record Mail(
    long number,
    List<String> to,
    MimeMessage message,
    Map<String, String> parts,
    List<String> calendars) {
  private static final Session NO_SESSION = Session.getInstance(new Properties());

  static Mail read(long number, List<String> to, byte[] content) {
    try {
      var message = new MimeMessage(NO_SESSION, new ByteArrayInputStream(content));
      var parts = new HashMap<String, String>();
      var calendars = new ArrayList<String>();
      collect(message, parts, calendars);
      return new Mail(number, to, message, parts, calendars);
    } catch (MessagingException | IOException broken) {
      throw new IllegalStateException("Mail " + number + " cannot be read", broken);
    }
  }

  private static void collect(Part part, Map<String, String> parts, List<String> calendars)
      throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart container) {
      for (int i = 0; i < container.getCount(); i++) {
        collect(container.getBodyPart(i), parts, calendars);
      }
      return;
    }
    var type = part.getContentType().split(";", 2)[0].strip();
    var text = new String(part.getInputStream().readAllBytes(), UTF_8);
    parts.put(type, text);
    if (type.equals("text/calendar")) {
      calendars.add(text);
    }
  }

  /** The one recipient. */
  String reader() {
    return to.getFirst();
  }

  String header(String name) {
    try {
      return String.join(", ", message.getHeader(name));
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  String subject() {
    try {
      return message.getSubject();
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  String messageId() {
    return header("Message-ID");
  }

  String text() {
    return parts.getOrDefault("text/plain", "");
  }

  String html() {
    return parts.getOrDefault("text/html", "");
  }

  boolean invites() {
    return hasCalendar() && method().equals("REQUEST");
  }

  boolean cancels() {
    return hasCalendar() && method().equals("CANCEL");
  }

  boolean hasCalendar() {
    return parts.containsKey("text/calendar");
  }

  /** A fresh copy: ical4j's calendars can be changed. */
  Calendar calendar() {
    var text = parts.get("text/calendar");
    try {
      return new CalendarBuilder().build(new ByteArrayInputStream(text.getBytes(UTF_8)));
    } catch (ParserException unreadable) {
      throw new IllegalStateException("The calendar of mail " + number, unreadable);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  VEvent entry() {
    return calendar().<VEvent>getComponent("VEVENT").orElseThrow();
  }

  String method() {
    return calendar().<Property>getProperty("METHOD").orElseThrow().getValue();
  }

  String uid() {
    return property("UID");
  }

  int sequence() {
    return Integer.parseInt(property("SEQUENCE"));
  }

  String property(String name) {
    return entry().<Property>getProperty(name).orElseThrow().getValue();
  }

  /** The meeting's id, as it stands in the UID. */
  String meeting() {
    return uid().substring(0, uid().indexOf('@'));
  }

  /** The instant at which the entry starts, by the zone that the calendar itself defines. */
  Instant startsAt() {
    DtStart<? extends Temporal> start = entry().<DtStart<?>>getProperty("DTSTART").orElseThrow();
    return TemporalAdapter.toLocalTime(start.getDate(), TimeZone.getTimeZone("UTC").toZoneId())
        .toInstant();
  }
}
