package org.partnershiphub.events.replies;

import java.time.Instant;

/**
 * A mail that was kept apart, without anything of what stands in it. Its Message-ID is left out,
 * since many programs make it from the sender's address.
 *
 * @param place folder and numbers under which it arrived
 */
public record RefusedMail(String place, Verdict reason, Instant at) {

  private static final String BETWEEN = "|";

  /** Sorts as the list does, from its end. */
  public String key() {
    return at.toEpochMilli() + BETWEEN + place;
  }

  /** Where a list goes on. */
  public record Key(Instant at, String place) {}

  /**
   * @throws IllegalArgumentException when it is no key
   */
  public static Key key(String text) {
    var between = text.indexOf(BETWEEN);
    if (between < 0) {
      throw new IllegalArgumentException("after must be a cursor that an earlier answer gave.");
    }
    var at = Instant.ofEpochMilli(Long.parseLong(text.substring(0, between)));
    return new Key(at, text.substring(between + 1));
  }
}
