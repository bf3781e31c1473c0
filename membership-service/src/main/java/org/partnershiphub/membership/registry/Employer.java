package org.partnershiphub.membership.registry;

/** A body that a person works for, and which kind of body it is. */
public record Employer(OrganisationId organisation, Kind kind) {

  /** Where the body itself is registered. */
  public enum Kind {
    JURISDICTION,
    OUTSIDE_ORGANISATION,
    PARTNERSHIP_OFFICE
  }

  public static Employer of(JurisdictionId jurisdiction) {
    return new Employer(new OrganisationId(jurisdiction.value()), Kind.JURISDICTION);
  }
}
