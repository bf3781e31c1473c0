package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.words.Words;

/**
 * A letter made ready: everything that its readers share is encoded once, and each mail is put
 * together from these bytes, the reader's name, their line in the calendar and the headers of the
 * delivery.
 */
final class LetterForm {

  private static final String MIXED = "=_mixed_hub";
  private static final String ALTERNATIVE = "=_alternative_hub";
  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder();

  private static final PersonId NOBODY = new PersonId("nobody");
  private static final String ADDRESS_OF_NOBODY = "nobody@invalid";

  private final Letter letter;
  private final List<String> brief;
  private final boolean stoppable;
  private final boolean asks;
  private final String sharedHeaders;
  private final Body text;
  private final Body html;
  private final List<CalendarTemplate> calendars;
  private final MailSettings settings;
  private final Tokens tokens;
  private final Function<PersonId, String> answer;
  private volatile @Nullable Shared shared;

  /**
   * @param thread what ties the mails of one subject together
   * @param calendars the last of them is of the subject, those before are of what it goes on from
   * @param answer where a person says whether they come
   */
  LetterForm(
      Letter letter,
      Words words,
      boolean stoppable,
      String thread,
      List<CalendarTemplate> calendars,
      MailSettings settings,
      Tokens tokens,
      Function<PersonId, String> answer) {
    this.letter = letter;
    this.answer = answer;
    this.brief = brief(letter);
    this.asks = asks(letter);
    this.stoppable = stoppable;
    this.text = new Body(PlainText.of(letter, words));
    this.html = new Body(HtmlText.of(letter, words));
    this.calendars = List.copyOf(calendars);
    this.settings = settings;
    this.tokens = tokens;
    this.sharedHeaders =
        Headers.mailbox("From", settings.sender(), settings.from())
            + "Reply-To: "
            + settings.replyTo()
            + "\r\n"
            + Headers.text("Subject", letter.subject())
            + "References: <"
            + thread
            + "@"
            + settings.domain()
            + ">\r\n"
            + "Auto-Submitted: auto-generated\r\n"
            + "Content-Language: "
            + words.language().tag()
            + "\r\nX-Words: "
            + words
            + "\r\n"
            + "X-Auto-Response-Suppress: OOF, AutoReply\r\n"
            + "MIME-Version: 1.0\r\n"
            + contentType();
  }

  /** The links of one reader; empty where a letter has none. */
  private record Links(String stop, String answer) {}

  private static boolean asks(Letter letter) {
    var slot = String.valueOf(Slots.ANSWER);
    return letter.sections().stream()
        .flatMap(it -> it.lines().stream())
        .anyMatch(it -> slot.equals(it.href()));
  }

  private static List<String> brief(Letter letter) {
    return letter.sections().stream()
        .filter(it -> it.part().inBrief())
        .flatMap(it -> it.lines().stream())
        .map(Letter.Line::text)
        .toList();
  }

  private String contentType() {
    return calendars.isEmpty()
        ? "Content-Type: multipart/alternative; boundary=\"" + ALTERNATIVE + "\"\r\n"
        : "Content-Type: multipart/mixed; boundary=\"" + MIXED + "\"\r\n";
  }

  String headline() {
    return letter.subject();
  }

  /** What its readers share, made when the first of their mails is kept. */
  Shared shared(NoticeId like, List<PersonId> named, Knows knows) {
    var made = shared;
    if (made == null) {
      var nobody = new NoticeId(NOBODY, like.subject(), 0, like.kind());
      var mail = fill(new Reader(nobody, "", ADDRESS_OF_NOBODY, Moment.of(Instant.EPOCH), knows));
      made = Shared.of(mail.bytes(), named);
      shared = made;
    }
    return made;
  }

  /** What the inbox shows under the headline: what changed, and when. */
  List<String> brief() {
    return brief;
  }

  Mail fill(Reader reader) {
    var token = Tokens.delivery(reader.notice());
    var messageId = "<" + token + "@" + settings.domain() + ">";
    var stop = stoppable ? stopUrl(reader) : "";
    var link = asks ? answer.apply(reader.notice().person()) : "";
    var out = new ByteArrayOutputStream(10_240);
    ascii(out, sharedHeaders);
    ascii(out, Headers.mailbox("To", reader.name(), reader.address()));
    ascii(out, "Date: " + reader.at().date() + "\r\nMessage-ID: " + messageId + "\r\n");
    if (stoppable) {
      ascii(
          out,
          "List-Unsubscribe: <"
              + stop
              + ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
    }
    ascii(out, "\r\n");
    body(out, reader, new Links(stop, link));
    return new Mail(
        tokens.returnTo(token, settings.domain()), reader.address(), messageId, out.toByteArray());
  }

  private String stopUrl(Reader reader) {
    return settings.publicUrl()
        + "/api/unsubscribe/"
        + tokens.stop(reader.notice().person(), reader.notice().kind());
  }

  private void body(ByteArrayOutputStream out, Reader reader, Links links) {
    if (calendars.isEmpty()) {
      alternatives(out, reader, links, null);
      return;
    }
    var entries = entries(reader);
    ascii(
        out,
        "--"
            + MIXED
            + "\r\nContent-Type: multipart/alternative; boundary=\""
            + ALTERNATIVE
            + "\"\r\n\r\n");
    alternatives(out, reader, links, entries.getFirst());
    for (int i = 1; i < entries.size(); i++) {
      part(out, MIXED, calendarType(calendars.get(i)), "base64");
      out.writeBytes(entries.get(i));
    }
    for (int i = 0; i < entries.size(); i++) {
      attached(out, calendars.get(i).file(), entries.get(i));
    }
    ascii(out, "\r\n--" + MIXED + "--\r\n");
  }

  private List<byte[]> entries(Reader reader) {
    var entries = new ArrayList<byte[]>(calendars.size());
    for (int i = 0; i < calendars.size(); i++) {
      var before = i == calendars.size() - 1 ? null : reader.before();
      var sequence = before == null ? reader.notice().version() : before.sequence();
      entries.add(BASE64.encode(calendars.get(i).fill(sequence, reader, before == null)));
    }
    return entries;
  }

  private static void attached(ByteArrayOutputStream out, String file, byte[] entry) {
    ascii(
        out,
        "\r\n--"
            + MIXED
            + "\r\nContent-Type: application/ics; name=\""
            + file
            + "\"\r\nContent-Disposition: attachment; filename=\""
            + file
            + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    out.writeBytes(entry);
  }

  private void alternatives(
      ByteArrayOutputStream out, Reader reader, Links links, byte @Nullable [] entry) {
    part(out, ALTERNATIVE, "text/plain; charset=UTF-8", "quoted-printable");
    text.fill(out, slots(reader, links, it -> it));
    part(out, ALTERNATIVE, "text/html; charset=UTF-8", "quoted-printable");
    html.fill(out, slots(reader, links, HtmlText::escape));
    if (entry != null) {
      part(out, ALTERNATIVE, calendarType(calendars.getFirst()), "base64");
      out.writeBytes(entry);
    }
    ascii(out, "\r\n--" + ALTERNATIVE + "--\r\n");
  }

  private static String calendarType(CalendarTemplate calendar) {
    return "text/calendar; method=" + calendar.method() + "; charset=UTF-8";
  }

  private static Function<Character, String> slots(
      Reader reader, Links links, Function<String, String> escaped) {
    return slot ->
        escaped.apply(
            switch (slot) {
              case Slots.NAME -> Slots.plain(reader.name());
              case Slots.ANSWER -> links.answer();
              default -> links.stop();
            });
  }

  private static void part(
      ByteArrayOutputStream out, String boundary, String type, String encoding) {
    ascii(
        out,
        "\r\n--"
            + boundary
            + "\r\nContent-Type: "
            + type
            + "\r\nContent-Transfer-Encoding: "
            + encoding
            + "\r\n\r\n");
  }

  private static void ascii(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(US_ASCII));
  }
}
