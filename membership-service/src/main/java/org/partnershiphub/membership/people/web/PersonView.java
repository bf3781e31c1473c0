package org.partnershiphub.membership.people.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Affiliation;
import org.partnershiphub.membership.people.AffiliationId;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.PersonFact;
import org.partnershiphub.membership.people.Seniority;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.security.Actor;

/**
 * A person as the asking person may see one: everybody sees who works where as what, only staff and
 * the person see addresses and suspicions.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
    PersonId id,
    String name,
    ZoneId zone,
    Person.Status status,
    @Nullable String email,
    @Nullable Instant suspectedSince,
    PersonFact.@Nullable Evidence suspectedBy,
    List<AffiliationView> affiliations) {

  /** One affiliation, past or present. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AffiliationView(
      AffiliationId id,
      OrganisationId organisation,
      Employer.Kind organisationKind,
      @Nullable String email,
      @Nullable String jobTitle,
      Seniority seniority,
      List<String> workforceRoles,
      LocalDate from,
      @Nullable LocalDate endedOn,
      Affiliation.@Nullable Reason reason) {

    static AffiliationView of(Affiliation it, boolean withAddress) {
      var ended = it.ended();
      return new AffiliationView(
          it.id(),
          it.employer().organisation(),
          it.employer().kind(),
          withAddress ? it.address() : null,
          it.work().jobTitle(),
          it.work().seniority(),
          it.work().workforceRoles(),
          it.from(),
          ended == null ? null : ended.on(),
          ended == null ? null : ended.reason());
    }
  }

  static PersonView of(Person it, Actor actor) {
    var open = Administrators.isStaff(actor) || actor.is(it.id().value());
    var hint = open && it.isSuspected() ? it.suspicion() : null;
    return new PersonView(
        it.id(),
        it.name(),
        it.zone(),
        it.status(),
        open ? it.card().address() : null,
        hint == null ? null : hint.firstSeen(),
        hint == null ? null : hint.evidence(),
        it.affiliations().stream().map(own -> AffiliationView.of(own, open)).toList());
  }
}
