package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Quoted-printable (RFC 2045, 6.7) of pieces that are later put side by side: every piece starts
 * and ends at the beginning of a line, so pieces can be encoded once and joined for each reader.
 */
final class QuotedPrintable {

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(UTF_8);
  private static final int LIMIT = 72;

  private QuotedPrintable() {}

  /**
   * @param text with CRLF line ends
   */
  static byte[] encode(String text) {
    var bytes = text.getBytes(UTF_8);
    var out = new ByteArrayOutputStream(bytes.length + bytes.length / 8 + 16);
    int column = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
        column = hardBreak(out);
        i++;
        continue;
      }
      if (column >= LIMIT) {
        column = softBreak(out);
      }
      column += octet(out, bytes, i, column);
    }
    if (column > 0) {
      softBreak(out);
    }
    return out.toByteArray();
  }

  private static int hardBreak(ByteArrayOutputStream out) {
    out.write('\r');
    out.write('\n');
    return 0;
  }

  private static int softBreak(ByteArrayOutputStream out) {
    out.write('=');
    return hardBreak(out);
  }

  private static int octet(ByteArrayOutputStream out, byte[] bytes, int at, int column) {
    var octet = bytes[at];
    var lineEnds = at + 1 == bytes.length || bytes[at + 1] == '\r';
    var blank = octet == ' ' || octet == '\t';
    // A dot or the word From at the start of a line is what some relays stumble over.
    var awkward = column == 0 && (octet == '.' || octet == 'F');
    var visible = octet > ' ' && octet < 127 && octet != '=';
    if ((visible && !awkward) || (blank && !lineEnds)) {
      out.write(octet);
      return 1;
    }
    out.write('=');
    out.write(HEX[(octet >> 4) & 0xF]);
    out.write(HEX[octet & 0xF]);
    return 3;
  }
}
