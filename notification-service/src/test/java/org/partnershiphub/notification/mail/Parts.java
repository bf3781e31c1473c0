package org.partnershiphub.notification.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;

/** The parts of a mail, taken apart by Angus and ical4j. */
public record Parts(String text, String html, List<BodyPart> calendars, BodyPart attachment) {

  public static Parts of(MimeMessage mail) throws MessagingException, IOException {
    var leaves = new ArrayList<BodyPart>();
    collect(mail, leaves);
    var calendars = leaves.stream().filter(it -> is(it, "text/calendar")).toList();
    return new Parts(
        (String) only(leaves, "text/plain").getContent(),
        (String) only(leaves, "text/html").getContent(),
        calendars,
        leaves.stream().filter(it -> is(it, "application/ics")).findFirst().orElse(null));
  }

  private static void collect(Part part, List<BodyPart> leaves)
      throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart many) {
      for (int i = 0; i < many.getCount(); i++) {
        collect(many.getBodyPart(i), leaves);
      }
    } else {
      leaves.add((BodyPart) part);
    }
  }

  private static BodyPart only(List<BodyPart> parts, String type) {
    return parts.stream().filter(it -> is(it, type)).findFirst().orElseThrow();
  }

  private static boolean is(BodyPart part, String type) {
    try {
      return part.isMimeType(type);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  public String calendarText() throws MessagingException, IOException {
    return calendarText(0);
  }

  public String calendarText(int number) throws MessagingException, IOException {
    return new String(
        calendars.get(number).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  public Calendar calendar() throws MessagingException, IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(calendarText()));
  }

  /** The words of the text, without what stands for markup: dashes of lists, targets of links. */
  public String textWords() {
    return text.lines()
        .map(line -> line.replaceFirst("^- ", "").replaceFirst(": https?://\\S+$", ""))
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** The words of the HTML, without its tags. */
  public String words() {
    return html.substring(html.indexOf("<body"))
        .replaceAll("(?s)<[^>]*>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
