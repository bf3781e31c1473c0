package org.partnershiphub.membership.registry;

import java.util.regex.Pattern;

/** What an id may look like: safe in a URL, in a key and in a log line as it stands. */
public final class IdRules {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,79}");

  private IdRules() {}

  public static void check(String value) {
    if (!fits(value)) {
      throw new IllegalArgumentException(
          "An id has 1 to 80 characters: small letters, digits and : . _ -, and starts with a"
              + " letter or a digit.");
    }
  }

  static boolean fits(String value) {
    return ID.matcher(value).matches();
  }
}
