package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A letter made ready: everything that its readers share is encoded once, and each mail is put
 * together from these bytes, the reader's name, their line in the calendar and the headers of the
 * delivery.
 */
final class LetterForm {

  private static final String MIXED = "=_mixed_hub";
  private static final String ALTERNATIVE = "=_alternative_hub";
  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder();

  private final Letter letter;
  private final List<String> brief;
  private final boolean stoppable;
  private final String sharedHeaders;
  private final Body text;
  private final Body html;
  private final @Nullable CalendarTemplate calendar;
  private final MailSettings settings;
  private final Tokens tokens;

  /**
   * @param thread what ties the mails of one subject together
   */
  LetterForm(
      Letter letter,
      boolean stoppable,
      String thread,
      @Nullable CalendarTemplate calendar,
      MailSettings settings,
      Tokens tokens) {
    this.letter = letter;
    this.brief = brief(letter);
    this.stoppable = stoppable;
    this.text = new Body(PlainText.of(letter));
    this.html = new Body(HtmlText.of(letter));
    this.calendar = calendar;
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
            + "X-Auto-Response-Suppress: OOF, AutoReply\r\n"
            + "MIME-Version: 1.0\r\n"
            + contentType();
  }

  private static List<String> brief(Letter letter) {
    return letter.sections().stream()
        .filter(it -> it.title().equals("What changed") || it.title().equals("When"))
        .flatMap(it -> it.lines().stream())
        .map(Letter.Line::text)
        .toList();
  }

  private String contentType() {
    return calendar == null
        ? "Content-Type: multipart/alternative; boundary=\"" + ALTERNATIVE + "\"\r\n"
        : "Content-Type: multipart/mixed; boundary=\"" + MIXED + "\"\r\n";
  }

  String headline() {
    return letter.subject();
  }

  /** What the inbox shows under the headline: what changed, and when. */
  List<String> brief() {
    return brief;
  }

  Mail fill(Reader reader) {
    var token = Tokens.delivery(reader.notice());
    var messageId = "<" + token + "@" + settings.domain() + ">";
    var stop = stoppable ? stopUrl(reader) : "";
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
    body(out, reader, stop);
    return new Mail(
        "bounces+" + token + "@" + settings.domain(),
        reader.address(),
        messageId,
        out.toByteArray());
  }

  private String stopUrl(Reader reader) {
    return settings.publicUrl()
        + "/api/unsubscribe/"
        + tokens.stop(reader.notice().person(), reader.notice().kind());
  }

  private void body(ByteArrayOutputStream out, Reader reader, String stop) {
    if (calendar == null) {
      alternatives(out, reader, stop, null);
      return;
    }
    var entry =
        BASE64.encode(
            calendar.fill(reader.notice().version(), reader.at(), reader.name(), reader.address()));
    ascii(
        out,
        "--"
            + MIXED
            + "\r\nContent-Type: multipart/alternative; boundary=\""
            + ALTERNATIVE
            + "\"\r\n\r\n");
    alternatives(out, reader, stop, entry);
    ascii(
        out,
        "--"
            + MIXED
            + "\r\nContent-Type: application/ics; name=\"invite.ics\"\r\n"
            + "Content-Disposition: attachment; filename=\"invite.ics\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n");
    out.writeBytes(entry);
    ascii(out, "\r\n--" + MIXED + "--\r\n");
  }

  private void alternatives(
      ByteArrayOutputStream out, Reader reader, String stop, byte @Nullable [] entry) {
    part(out, "text/plain; charset=UTF-8", "quoted-printable");
    text.fill(out, value(Slots.plain(reader.name()), stop));
    part(out, "text/html; charset=UTF-8", "quoted-printable");
    html.fill(out, value(HtmlText.escape(Slots.plain(reader.name())), HtmlText.escape(stop)));
    if (entry != null && calendar != null) {
      part(out, "text/calendar; method=" + calendar.method() + "; charset=UTF-8", "base64");
      out.writeBytes(entry);
    }
    ascii(out, "\r\n--" + ALTERNATIVE + "--\r\n");
  }

  private static Function<Character, String> value(String name, String stop) {
    return slot -> slot == Slots.NAME ? name : stop;
  }

  private static void part(ByteArrayOutputStream out, String type, String encoding) {
    ascii(
        out,
        "\r\n--"
            + ALTERNATIVE
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
