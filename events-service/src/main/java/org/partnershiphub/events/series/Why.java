package org.partnershiphub.events.series;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody changes a series.
 *
 * @param shortNotice why later than its groups are promised, when it is
 */
public record Why(@Nullable String reason, @Nullable String shortNotice) {

  public static final Why NONE = new Why(null, null);

  static Why of(@Nullable String reason) {
    return new Why(reason, null);
  }
}
