package org.partnershiphub.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: {@code ?limit=} (50 unless said, 200 at most) and {@code
 * ?after=} (an opaque cursor). A controller takes it as an argument.
 *
 * @param after the key after which the part begins; null for the beginning
 */
public record Window(int limit, @Nullable String after) {

  public static final int DEFAULT = 50;
  public static final int MOST = 200;

  static Window of(@Nullable String limit, @Nullable String after) {
    return new Window(limit(limit), after == null || after.isEmpty() ? null : key(after));
  }

  private static int limit(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return DEFAULT;
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) {
      throw new IllegalArgumentException("limit must be a number from 1 to " + MOST);
    }
    return Math.min(Integer.parseInt(text), MOST);
  }

  static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String key(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "after must be a cursor that an earlier answer gave as next", e);
    }
  }
}
