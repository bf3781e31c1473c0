package org.partnershiphub.notification.mail;

import org.partnershiphub.notification.words.Words;

/** A letter as plain text. */
final class PlainText {

  private PlainText() {}

  static String of(Letter letter, Words words) {
    var text = new StringBuilder(1200);
    text.append(words.say("greeting", "name", String.valueOf(Slots.NAME)))
        .append("\r\n\r\n")
        .append(letter.heading())
        .append("\r\n");
    for (var section : letter.sections()) {
      text.append("\r\n").append(section.title()).append("\r\n");
      for (var line : section.lines()) {
        text.append("- ").append(line.text());
        if (line.href() != null && !line.href().startsWith("mailto:")) {
          text.append(": ").append(line.href());
        }
        text.append("\r\n");
      }
    }
    return text.toString();
  }
}
