package org.partnershiphub.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * A mail read for showing: its headers as text, its plain text, and its leaves.
 *
 * @param text the first plain text, empty when there is none
 */
record MailView(String subject, List<Line> headers, String text, List<Leaf> parts) {
  private static final Session NO_SESSION = Session.getInstance(new Properties());

  /** A header with its encoded words decoded. */
  record Line(String name, String value) {}

  /** A part that is not a container of parts; never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  record Leaf(String name, String type, byte[] content) {
    boolean isCalendar() {
      return type.toLowerCase(Locale.ROOT).startsWith("text/calendar");
    }
  }

  static MailView of(byte[] content) throws IOException, MessagingException {
    var message = new MimeMessage(NO_SESSION, new ByteArrayInputStream(content));
    var parts = new ArrayList<Leaf>();
    var texts = new ArrayList<String>();
    collect(message, parts, texts);
    return new MailView(
        subject(message), headers(message), texts.isEmpty() ? "" : texts.getFirst(), parts);
  }

  /** The subject alone, read from the head of a mail. */
  static String subject(byte[] head) throws MessagingException {
    return subject(new MimeMessage(NO_SESSION, new ByteArrayInputStream(head)));
  }

  private static String subject(MimeMessage message) throws MessagingException {
    var subject = message.getSubject();
    return subject == null ? "" : subject;
  }

  private static List<Line> headers(MimeMessage message) throws MessagingException {
    var lines = new ArrayList<Line>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      lines.add(new Line(header.getName(), decoded(header.getValue())));
    }
    return lines;
  }

  private static String decoded(String value) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(value));
    } catch (UnsupportedEncodingException unknown) {
      return value;
    }
  }

  private static void collect(Part part, List<Leaf> parts, List<String> texts)
      throws IOException, MessagingException {
    if (part.getContent() instanceof Multipart container) {
      for (int number = 0; number < container.getCount(); number++) {
        BodyPart inner = container.getBodyPart(number);
        collect(inner, parts, texts);
      }
      return;
    }
    var name = part.getFileName();
    var leaf =
        new Leaf(
            name == null ? "part-%d%s".formatted(parts.size() + 1, ending(part)) : name,
            part.getContentType().replaceAll("\\s+", " "),
            part.getInputStream().readAllBytes());
    parts.add(leaf);
    if (part.isMimeType("text/plain")) {
      texts.add(new String(leaf.content(), charset(part)));
    }
  }

  private static Charset charset(Part part) throws MessagingException {
    var name = new ContentType(part.getContentType()).getParameter("charset");
    return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
  }

  private static String ending(Part part) throws MessagingException {
    if (part.isMimeType("text/calendar")) {
      return ".ics";
    }
    return part.isMimeType("text/html") ? ".html" : ".txt";
  }
}
