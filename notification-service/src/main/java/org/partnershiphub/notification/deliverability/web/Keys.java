package org.partnershiphub.notification.deliverability.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.Report;
import org.partnershiphub.notification.deliverability.Reports;
import org.partnershiphub.notification.deliverability.returns.ReturnMemory;

/** Where lists by time go on: a moment, and what stands there. */
final class Keys {

  private static final char BETWEEN = ' ';

  private Keys() {}

  static String of(Report it) {
    return it.at().toEpochMilli() + "" + BETWEEN + it.key();
  }

  static String of(ReturnMemory.Apart it) {
    return it.at().toEpochMilli() + "" + BETWEEN + it.place();
  }

  static Reports.@Nullable Position report(@Nullable String key) {
    return key == null ? null : new Reports.Position(at(key), rest(key));
  }

  static ReturnMemory.@Nullable After apart(@Nullable String key) {
    return key == null ? null : new ReturnMemory.After(at(key), rest(key));
  }

  private static Instant at(String key) {
    var between = key.indexOf(BETWEEN);
    if (between < 1 || !key.substring(0, between).matches("\\d{1,15}")) {
      throw new IllegalArgumentException("after must be a cursor that an earlier answer gave.");
    }
    return Instant.ofEpochMilli(Long.parseLong(key.substring(0, between)));
  }

  private static String rest(String key) {
    return key.substring(key.indexOf(BETWEEN) + 1);
  }
}
