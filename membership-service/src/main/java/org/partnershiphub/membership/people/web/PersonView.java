package org.partnershiphub.membership.people.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.access.Sight;
import org.partnershiphub.membership.people.Address;
import org.partnershiphub.membership.people.AddressId;
import org.partnershiphub.membership.people.Affiliation;
import org.partnershiphub.membership.people.AffiliationId;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.PersonFact;
import org.partnershiphub.membership.people.Seniority;
import org.partnershiphub.membership.people.Suspicion;
import org.partnershiphub.membership.people.Work;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;

/**
 * A person as the asking person may see one: everybody sees who works where as what; staff, the
 * person and the lead of the jurisdiction also see addresses and suspicions.
 *
 * @param mergedInto the id under which the person goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
    PersonId id,
    @Nullable String name,
    ZoneId zone,
    boolean zoneIsOverride,
    Person.Status status,
    @Nullable String email,
    @Nullable Instant suspectedSince,
    PersonFact.@Nullable Evidence suspectedBy,
    @Nullable List<AddressView> addresses,
    List<AffiliationView> affiliations,
    @Nullable PersonId mergedInto) {

  /** An own address. */
  record AddressView(AddressId id, String email, Address.Proof proof, boolean preferred) {}

  /** One affiliation, past or present. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AffiliationView(
      AffiliationId id,
      OrganisationId organisation,
      Employer.Kind organisationKind,
      boolean primary,
      @Nullable String email,
      Address.@Nullable Proof emailProof,
      @Nullable String jobTitle,
      Seniority seniority,
      List<String> workforceRoles,
      LocalDate from,
      @Nullable LocalDate leavingOn,
      @Nullable LocalDate endedOn,
      Affiliation.@Nullable Reason reason) {

    static AffiliationView of(Affiliation it, Work work, boolean isPrimary, boolean isOpen) {
      var ended = it.ended();
      return new AffiliationView(
          it.id(),
          it.employer().organisation(),
          it.employer().kind(),
          isPrimary,
          isOpen && !it.address().isEmpty() ? it.address() : null,
          isOpen && !it.address().isEmpty() ? it.at().proof() : null,
          work.jobTitle(),
          work.seniority(),
          work.workforceRoles(),
          it.from(),
          it.leaving(),
          ended == null ? null : ended.on(),
          ended == null ? null : ended.reason());
    }
  }

  static PersonView of(Person it, Sight sight) {
    var isOpen = isOpen(it, sight);
    return of(
        it,
        isOpen,
        sight.reach() == Sight.Reach.ALL || sight.isSelf(it.id()),
        it.affiliations().stream()
            .map(own -> AffiliationView.of(own, own.work(), isPrimary(it, own), isOpen))
            .toList());
  }

  /** Who worked where as what on a day, with what was known then and later. */
  static PersonView of(Person it, Sight sight, LocalDate asOf) {
    var isOpen = isOpen(it, sight);
    return of(
        it,
        isOpen,
        false,
        it.jobs()
            .on(asOf)
            .map(own -> AffiliationView.of(own, own.career().on(asOf), isPrimary(it, own), isOpen))
            .toList());
  }

  private static PersonView of(
      Person it, boolean isOpen, boolean isOwn, List<AffiliationView> affiliations) {
    var hint = isOpen && it.isSuspected() ? it.suspicion() : (Suspicion) null;
    return new PersonView(
        it.id(),
        it.name().isEmpty() ? null : it.name(),
        it.zone(),
        it.identity().zone() != null,
        it.status(),
        isOpen ? it.card().address() : null,
        hint == null ? null : hint.firstSeen(),
        hint == null ? null : hint.evidence(),
        isOwn && !it.addresses().own().isEmpty() ? addresses(it) : null,
        affiliations,
        it.mergedInto().orElse(null));
  }

  private static List<AddressView> addresses(Person it) {
    return it.addresses().own().stream()
        .map(
            own ->
                new AddressView(
                    own.id(),
                    own.email(),
                    own.proof(),
                    own.id().equals(it.addresses().preferred())))
        .toList();
  }

  private static boolean isPrimary(Person it, Affiliation own) {
    return it.primary().filter(own::equals).isPresent();
  }

  private static boolean isOpen(Person it, Sight sight) {
    return sight.seesAddresses(
        it.id(), it.current().map(own -> own.employer().organisation()).toList());
  }
}
