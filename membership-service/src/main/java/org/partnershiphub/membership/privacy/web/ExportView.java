package org.partnershiphub.membership.privacy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Address;
import org.partnershiphub.membership.people.Affiliation;
import org.partnershiphub.membership.people.AffiliationId;
import org.partnershiphub.membership.people.Career;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.Suspicion;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;

/**
 * All that is known here of a person.
 *
 * @param held what the other capabilities hold, by their names
 * @param elsewhere which services hold more, and where they answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportView(
    Who person,
    List<Job> affiliations,
    List<Mailbox> addresses,
    @Nullable Suspicion suspicion,
    Map<String, Object> held,
    List<Elsewhere> elsewhere) {

  /** Who it is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Who(
      PersonId id,
      String name,
      Person.Status status,
      ZoneId zone,
      boolean zoneIsOverride,
      List<PersonId> mergedFrom,
      @Nullable PersonId mergedInto) {}

  /** One affiliation with all that was done there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Job(
      AffiliationId id,
      OrganisationId organisation,
      Employer.Kind organisationKind,
      Mailbox address,
      List<Career.Stint> work,
      LocalDate from,
      @Nullable LocalDate leavingOn,
      Affiliation.@Nullable Ending ended) {

    static Job of(Affiliation it) {
      return new Job(
          it.id(),
          it.employer().organisation(),
          it.employer().kind(),
          Mailbox.of(it.at()),
          it.career().stints(),
          it.from(),
          it.leaving(),
          it.ended());
    }
  }

  /** An address; the hash of a token that is awaited is no one's business. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Mailbox(String email, Address.Proof proof, @Nullable Instant awaitedUntil) {

    static Mailbox of(Address it) {
      var pending = it.pending();
      return new Mailbox(it.email(), it.proof(), pending == null ? null : pending.expiresAt());
    }
  }

  /** Where else to ask. */
  record Elsewhere(String service, String holds, String path) {

    static List<Elsewhere> about(PersonId person) {
      return List.of(
          new Elsewhere(
              "community-service", "seats and places in groups", "/api/groups?person=" + person),
          new Elsewhere("community-service", "enrolments", "/api/cohorts?person=" + person),
          new Elsewhere(
              "events-service", "meetings and invitations", "/api/meetings?person=" + person),
          new Elsewhere(
              "notification-service",
              "notices, and the card they are sent by",
              "/api/notices?person=" + person));
    }
  }

  static ExportView of(Person it, Map<String, Object> held) {
    return new ExportView(
        new Who(
            it.id(),
            it.name(),
            it.status(),
            it.zone(),
            it.identity().zone() != null,
            it.identity().absorbed(),
            it.mergedInto().orElse(null)),
        it.affiliations().stream().map(Job::of).toList(),
        it.addresses().own().stream().map(Mailbox::of).toList(),
        it.suspicion(),
        held,
        Elsewhere.about(it.id()));
  }
}
