package org.partnershiphub.notification.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Header lines: encoded where they are not ASCII, folded, never more than one line of text. */
final class Headers {

  private Headers() {}

  static String text(String name, String value) {
    return name + ": " + MimeUtility.fold(name.length() + 2, encoded(value)) + "\r\n";
  }

  /** Names a mailbox; a plain name, which nearly all are, costs no encoder. */
  static String mailbox(String name, String personal, String address) {
    var plain = Slots.clean(personal);
    var shown = simple(plain) ? plain : quoted(plain);
    var folds = name.length() + shown.length() + address.length() > 70;
    return name + ": " + shown + (folds ? "\r\n <" : " <") + address + ">\r\n";
  }

  private static boolean simple(String text) {
    return !text.isEmpty()
        && text.length() < 60
        && text.chars().allMatch(c -> c == ' ' || (c < 128 && Character.isLetterOrDigit(c)));
  }

  private static String quoted(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
    return word(text).replace(" ", "\r\n ");
  }

  private static String encoded(String value) {
    try {
      return MimeUtility.encodeText(Slots.oneLine(value), StandardCharsets.UTF_8.name(), "Q");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String word(String value) {
    try {
      return MimeUtility.encodeWord(value, StandardCharsets.UTF_8.name(), "Q")
          .replace("\r\n", "")
          .replaceAll(" +", " ");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
