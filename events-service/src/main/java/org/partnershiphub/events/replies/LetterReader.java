package org.partnershiphub.events.replies;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the sender and the calendar in a mail, and whether a person had it sent. */
final class LetterReader {

  private static final int DEEPEST = 5;
  private static final List<String> BULK = List.of("bulk", "list", "junk", "auto_reply");

  private LetterReader() {}

  static Letter read(MimeMessage mail) throws MessagingException, IOException {
    var from = from(mail);
    return new Letter(from, automatic(mail, from), calendar(mail, 0));
  }

  private static @Nullable String from(MimeMessage mail) throws MessagingException {
    Address[] all = mail.getFrom();
    return all != null && all.length == 1 && all[0] instanceof InternetAddress it
        ? it.getAddress()
        : null;
  }

  /** RFC 3834; and what bounces look like that do not know it. */
  private static boolean automatic(MimeMessage mail, @Nullable String from)
      throws MessagingException {
    var submitted = header(mail, "Auto-Submitted");
    var name = from == null ? "" : from.toLowerCase(Locale.ROOT);
    return (!submitted.isEmpty() && !submitted.equals("no"))
        || BULK.contains(header(mail, "Precedence"))
        || header(mail, "Return-Path").equals("<>")
        || name.startsWith("mailer-daemon@")
        || name.startsWith("postmaster@");
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    var value = mail.getHeader(name, null);
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String calendar(Part part, int depth)
      throws MessagingException, IOException {
    if (part.isMimeType("text/calendar")) {
      try (var content = part.getInputStream()) {
        return new String(content.readAllBytes(), charset(part));
      }
    }
    if (!part.isMimeType("multipart/*") || depth >= DEEPEST) {
      return null;
    }
    var parts = (Multipart) part.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart one = parts.getBodyPart(i);
      var found = calendar(one, depth + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Charset charset(Part part) throws MessagingException {
    var name = new ContentType(part.getContentType()).getParameter("charset");
    return name == null ? UTF_8 : Charset.forName(name);
  }
}
