package org.partnershiphub.membership.people;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;

/**
 * A dated link of a person to an organisation, with the address that the organisation gave.
 *
 * @param ended absent while it lasts
 */
public record Affiliation(
    AffiliationId id,
    Employer employer,
    String address,
    Work work,
    LocalDate from,
    @Nullable Ending ended) {

  /** The last day, and why. */
  public record Ending(LocalDate on, Reason reason) {}

  /** Why an affiliation ended; MOVED and ERROR are words for those who correct the registry. */
  public enum Reason {
    DEPARTED,
    MOVED,
    ERROR
  }

  public static Affiliation start(Employer employer, String address, Work work, LocalDate from) {
    return new Affiliation(
        AffiliationId.of(employer.organisation(), from), employer, address, work, from, null);
  }

  public boolean isCurrent() {
    return ended == null;
  }

  public boolean isWith(@Nullable OrganisationId organisation) {
    return organisation == null || employer.organisation().equals(organisation);
  }

  boolean endedOn(LocalDate day) {
    return ended != null && ended.on().equals(day);
  }

  LocalDate lastDay() {
    return Objects.requireNonNull(ended).on();
  }

  Affiliation end(LocalDate on, Reason reason) {
    return new Affiliation(id, employer, address, work, from, new Ending(on, reason));
  }
}
