package org.partnershiphub.notification.deliverability.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Bodies that are written like headers: the machine-readable parts of reports. */
final class HeaderBlocks {

  private static final Pattern BETWEEN = Pattern.compile("(?:\r\n|\n)[ \t]*(?:\r\n|\n)");
  private static final int MOST = 100;

  private HeaderBlocks() {}

  /** The blocks of a part, each after an empty line. */
  static List<InternetHeaders> of(Part part) throws MessagingException, IOException {
    var blocks = new ArrayList<InternetHeaders>();
    for (var text : BETWEEN.split(text(part).strip(), MOST)) {
      blocks.add(new InternetHeaders(new ByteArrayInputStream(text.strip().getBytes(UTF_8)), true));
    }
    return blocks;
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (var content = part.getInputStream()) {
      return new String(content.readAllBytes(), UTF_8);
    }
  }

  /** Empty when there is none; the first of several. */
  static String value(InternetHeaders headers, String name) {
    var values = headers.getHeader(name);
    return values == null || values.length == 0 || values[0] == null ? "" : values[0].strip();
  }

  /** Such as {@code rfc822; ada@example.org}. */
  static String typed(InternetHeaders headers, String name) {
    var value = value(headers, name);
    return value.substring(value.indexOf(';') + 1).strip();
  }
}
