package org.partnershiphub.membership.directory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.access.Sight;
import org.partnershiphub.membership.directory.Entry;
import org.partnershiphub.membership.people.Affiliation;
import org.partnershiphub.membership.people.Seniority;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;

/** A person in the directory: where they work now, as what, and their groups. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
    PersonId id,
    String name,
    ZoneId zone,
    @Nullable String email,
    List<Job> affiliations,
    List<String> groups) {

  /** A current affiliation. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Job(
      OrganisationId organisation,
      Employer.Kind organisationKind,
      @Nullable String email,
      @Nullable String jobTitle,
      Seniority seniority,
      List<String> workforceRoles,
      LocalDate from) {

    static Job of(Affiliation it, boolean withAddress) {
      return new Job(
          it.employer().organisation(),
          it.employer().kind(),
          withAddress ? it.address() : null,
          it.work().jobTitle(),
          it.work().seniority(),
          it.work().workforceRoles(),
          it.from());
    }
  }

  static EntryView of(Entry entry, Sight sight) {
    var employers = entry.person().current().map(it -> it.employer().organisation()).toList();
    return of(entry, sight.seesAddresses(entry.person().id(), employers));
  }

  static EntryView of(Entry entry, boolean withAddress) {
    var person = entry.person();
    return new EntryView(
        person.id(),
        person.name(),
        person.zone(),
        withAddress ? person.card().address() : null,
        person.current().map(it -> Job.of(it, withAddress)).toList(),
        entry.groups());
  }
}
