package org.partnershiphub.local.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One client's conversation (RFC 5321, with PIPELINING of RFC 2920, 8BITMIME, SMTPUTF8 and SIZE).
 * Answers are sent together when the client has said all that it had to say.
 */
final class SmtpSession {
  static final int LARGEST_MAIL = 32 << 20;
  private static final int MOST_RECIPIENTS = 1000;
  private static final Pattern PATH = Pattern.compile("<([^<>,\\s]*)>(?: .*)?");

  private final MailFolder folder;
  private final Faults faults;
  private final SmtpLines lines;
  private final OutputStream out;
  private @Nullable String sender;
  private final List<String> recipients = new ArrayList<>();

  SmtpSession(MailFolder folder, Faults faults, SmtpLines lines, OutputStream out) {
    this.folder = folder;
    this.faults = faults;
    this.lines = lines;
    this.out = out;
  }

  /** Talks until the client leaves. */
  void run() throws IOException {
    reply("220 localhost Partnership Hub mail catcher");
    for (var command = next(); command != null; command = next()) {
      var verb = command.split(" ", 2)[0].toUpperCase(Locale.ROOT);
      if (verb.equals("QUIT")) {
        reply("221 2.0.0 Bye");
        break;
      }
      answer(verb, command.substring(verb.length()).strip());
    }
    out.flush();
  }

  private @Nullable String next() throws IOException {
    if (lines.clientWaits()) {
      out.flush();
    }
    return lines.command();
  }

  private void answer(String verb, String rest) throws IOException {
    switch (verb) {
      case "EHLO" -> greet();
      case "HELO" -> reply("250 localhost");
      case "MAIL" -> mail(rest);
      case "RCPT" -> recipient(rest);
      case "DATA" -> data();
      case "RSET" -> {
        forget();
        reply("250 2.0.0 Forgotten");
      }
      case "NOOP" -> reply("250 2.0.0 Done");
      case "VRFY" -> reply("252 2.5.0 Send and see");
      default -> reply("500 5.5.2 Unknown command");
    }
  }

  private void greet() throws IOException {
    forget();
    reply("250-localhost");
    reply("250-PIPELINING");
    reply("250-SIZE " + LARGEST_MAIL);
    reply("250-8BITMIME");
    reply("250-SMTPUTF8");
    reply("250 ENHANCEDSTATUSCODES");
  }

  private void mail(String rest) throws IOException {
    var address = address("FROM:", rest);
    if (sender != null) {
      reply("503 5.5.1 One sender at a time");
    } else if (address == null) {
      reply("501 5.5.4 Say MAIL FROM:<address>");
    } else {
      sender = address;
      reply("250 2.1.0 Sender taken");
    }
  }

  private void recipient(String rest) throws IOException {
    var address = address("TO:", rest);
    if (sender == null) {
      reply("503 5.5.1 First the sender");
    } else if (address == null || address.isEmpty()) {
      reply("501 5.5.4 Say RCPT TO:<address>");
    } else if (recipients.size() == MOST_RECIPIENTS) {
      reply("452 4.5.3 Too many recipients");
    } else {
      take(address);
    }
  }

  private void take(String address) throws IOException {
    var refusal = faults.reply(address);
    if (refusal != null) {
      reply(refusal);
      return;
    }
    recipients.add(address);
    reply("250 2.1.5 Recipient taken");
  }

  private void data() throws IOException {
    if (sender == null || recipients.isEmpty()) {
      reply("503 5.5.1 First a sender and a recipient");
      return;
    }
    reply("354 Go on");
    out.flush();
    var content = lines.content(LARGEST_MAIL);
    if (content == null) {
      reply("552 5.3.4 Mail too large");
    } else {
      keep(new Envelope(sender, recipients), content);
    }
    forget();
  }

  private void keep(Envelope envelope, byte[] content) throws IOException {
    CaughtMail kept;
    try {
      kept = folder.keep(envelope, content);
    } catch (IOException full) {
      reply("452 4.3.1 Cannot write the mail");
      return;
    }
    reply("250 2.0.0 Kept as " + kept.number());
  }

  private void forget() {
    sender = null;
    recipients.clear();
  }

  private static @Nullable String address(String keyword, String rest) {
    if (!rest.regionMatches(true, 0, keyword, 0, keyword.length())) {
      return null;
    }
    var path = PATH.matcher(rest.substring(keyword.length()).strip());
    return path.matches() ? path.group(1) : null;
  }

  private void reply(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
