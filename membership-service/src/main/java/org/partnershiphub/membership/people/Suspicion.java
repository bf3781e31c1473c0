package org.partnershiphub.membership.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.registry.OrganisationId;

/**
 * A hint that a person is gone, until somebody settles it. One that was dismissed stays on record,
 * so that older evidence, which comes late, does not raise it again.
 *
 * @param organisation where the person is thought to have left; absent when nothing says so
 * @param dismissedAt absent while it is open
 */
public record Suspicion(
    Standing standing,
    Evidence evidence,
    @Nullable OrganisationId organisation,
    Instant firstSeen,
    @Nullable Instant dismissedAt) {

  /** Whether somebody still has to look. */
  public enum Standing {
    OPEN,
    DISMISSED
  }

  static Suspicion open(
      Evidence evidence, @Nullable OrganisationId organisation, Instant firstSeen) {
    return new Suspicion(Standing.OPEN, evidence, organisation, firstSeen, null);
  }

  Suspicion dismiss(Instant at) {
    return new Suspicion(Standing.DISMISSED, evidence, organisation, firstSeen, at);
  }

  public boolean isOpen() {
    return standing == Standing.OPEN;
  }

  /** Whether evidence seen at this moment says nothing new. */
  boolean outweighs(Instant seen) {
    return dismissedAt == null || !seen.isAfter(dismissedAt);
  }

  /** Whether a departure from there is what it was about. */
  boolean isExplainedBy(OrganisationId left) {
    return organisation == null || organisation.equals(left);
  }
}
