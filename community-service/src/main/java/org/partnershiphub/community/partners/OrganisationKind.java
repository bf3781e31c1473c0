package org.partnershiphub.community.partners;

/** What sort of organisation a person is affiliated with. */
public enum OrganisationKind {
  JURISDICTION,
  OUTSIDE_ORGANISATION,
  PARTNERSHIP_OFFICE
}
