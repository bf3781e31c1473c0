package org.partnershiphub.events.answers;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;

/**
 * An answer as it was given.
 *
 * @param alternate who goes instead; with SUBSTITUTE only
 * @param version of the meeting or series that it was given to
 * @param by who gave it, for themselves or on somebody's behalf
 */
public record Given(
    Answer answer,
    @Nullable PersonId alternate,
    int version,
    Instant at,
    PersonId by,
    Channel through) {

  /** Whether it says the same, whoever said it. */
  boolean says(Given other) {
    return answer == other.answer && Objects.equals(alternate, other.alternate);
  }

  /**
   * Whether it was given after the other. Two of one moment have an order too, so that it does not
   * matter which one is heard of first.
   */
  boolean isAfter(Given other) {
    return Comparator.comparing(Given::at)
            .thenComparingInt(Given::version)
            .thenComparing(Given::answer)
            .compare(this, other)
        > 0;
  }

  /** The same, as an answer of whoever its giver turned out to be. */
  Given as(PersonId giver, PersonId heir) {
    return new Given(answer, alternate, version, at, by.equals(giver) ? heir : by, through);
  }

  /** An answer to an earlier time than the present one is void. */
  boolean holdsAt(int askVersion) {
    return version >= askVersion;
  }
}
