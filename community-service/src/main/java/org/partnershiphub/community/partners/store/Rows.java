package org.partnershiphub.community.partners.store;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Affiliation.Organisation;
import org.partnershiphub.community.partners.Jurisdiction;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.OfficeTerm;
import org.partnershiphub.community.partners.OrganisationKind;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.partners.Seniority;

/**
 * How partners stand in the store. An end that came before its beginning is a row of few fields.
 */
final class Rows {

  static final String JURISDICTIONS = "jurisdictions";
  static final String AFFILIATIONS = "affiliations";
  static final String TERMS = "officeTerms";
  static final String MERGES = "mergedPeople";

  private Rows() {}

  record JurisdictionRow(
      String id,
      Jurisdiction.Status status,
      @Nullable LocalDate activatedOn,
      @Nullable LocalDate graceUntil) {

    Jurisdiction jurisdiction() {
      return new Jurisdiction(new JurisdictionId(id), status, activatedOn, graceUntil);
    }
  }

  record AffiliationRow(
      PersonId person,
      String organisation,
      OrganisationKind kind,
      @Nullable Seniority seniority,
      @Nullable Set<String> workforceRoles,
      @Nullable LocalDate from,
      @Nullable LocalDate ended) {

    Affiliation affiliation() {
      return new Affiliation(
          person,
          new Organisation(organisation, kind),
          seniority == null ? Seniority.STAFF : seniority,
          workforceRoles == null ? Set.of() : workforceRoles,
          from == null ? LocalDate.MIN : from,
          ended);
    }
  }

  record MergeRow(String id, PersonId survivor) {}

  record TermRow(
      String office,
      PersonId person,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate ended) {

    OfficeTerm term() {
      return new OfficeTerm(office, person, from == null ? LocalDate.MAX : from, to, ended);
    }
  }
}
