package org.partnershiphub.local.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A mail that was caught: its envelope, and the number under which its content is kept. */
public record CaughtMail(
    long number, Instant receivedAt, long size, String sender, List<String> recipients) {

  /** Whether any recipient's address contains the text, whatever the case. */
  boolean isFor(String text) {
    var wanted = text.toLowerCase(Locale.ROOT);
    return recipients.stream().anyMatch(to -> to.toLowerCase(Locale.ROOT).contains(wanted));
  }

  /** One line of the index. Addresses cannot contain a tab or a line break: SMTP forbids both. */
  String line() {
    return "%d\t%d\t%d\t%s\t%s\n"
        .formatted(number, receivedAt.toEpochMilli(), size, sender, String.join(",", recipients));
  }

  static CaughtMail parse(String line) {
    var columns = line.split("\t", -1);
    return new CaughtMail(
        Long.parseLong(columns[0]),
        Instant.ofEpochMilli(Long.parseLong(columns[1])),
        Long.parseLong(columns[2]),
        columns[3],
        List.of(columns[4].split(",")));
  }
}
