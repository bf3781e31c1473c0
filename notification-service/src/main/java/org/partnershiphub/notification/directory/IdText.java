package org.partnershiphub.notification.directory;

import java.util.regex.Pattern;

/**
 * The alphabet of ids in the whole system; it has no {@code |}, which joins them in a notice's id.
 */
final class IdText {

  private static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,79}");

  private IdText() {}

  static void check(String value) {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an id: " + value);
    }
  }
}
