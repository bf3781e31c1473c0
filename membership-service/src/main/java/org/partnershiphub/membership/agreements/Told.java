package org.partnershiphub.membership.agreements;

import org.jspecify.annotations.Nullable;

/**
 * What was told of the last day that counts now.
 *
 * @param warned the most urgent warning, in days
 */
public record Told(@Nullable Integer warned, boolean expired, boolean graceOver) {

  static final Told NOTHING = new Told(null, false, false);
}
