package org.partnershiphub.events.replies;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Mails as calendar programs write them. */
final class Mails {

  private Mails() {}

  static String calendar(String method, String... lines) {
    return "BEGIN:VCALENDAR\r\nPRODID:-//Some//Program//EN\r\nVERSION:2.0\r\nMETHOD:"
        + method
        + "\r\nBEGIN:VEVENT\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  static String reply(
      String method, String uid, int sequence, String stamp, String who, String answer) {
    return calendar(
        method,
        "UID:" + uid + "@hub.example.org",
        "SEQUENCE:" + sequence,
        "DTSTAMP:" + stamp,
        "DTSTART:20270504T140000Z",
        "ORGANIZER:mailto:notices@hub.example.org",
        "ATTENDEE;PARTSTAT=" + answer + ":mailto:" + who);
  }

  static MimeMessage mail(
      Session session, String from, String calendar, Map<String, String> headers)
      throws MessagingException {
    var mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress(from));
    mail.setRecipient(RecipientType.TO, new InternetAddress("notices@hub.example.org"));
    mail.setSubject("Accepted: A meeting");
    var type = "text/calendar; method=REPLY; charset=UTF-8";
    mail.setDataHandler(
        new DataHandler(new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type)));
    for (var header : headers.entrySet()) {
      mail.setHeader(header.getKey(), header.getValue());
    }
    mail.saveChanges();
    return mail;
  }
}
