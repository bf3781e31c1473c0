package org.partnershiphub.membership.people;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Memberships;
import org.partnershiphub.membership.people.PersonProblem.NotYours;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may decide about a person; each answer is empty, or a refusal. */
@Component
class Rights {

  private final Jurisdictions jurisdictions;
  private final Memberships memberships;

  Rights(Jurisdictions jurisdictions, Memberships memberships) {
    this.jurisdictions = jurisdictions;
    this.memberships = memberships;
  }

  /** To say that the person has left: also the person. */
  Mono<Void> toEnd(Actor actor, Person person, @Nullable OrganisationId organisation) {
    return actor.is(person.id().value()) ? Mono.empty() : toJudge(actor, person, organisation);
  }

  /** What people decide about themselves: also an administrator. */
  Mono<Void> own(Actor actor, PersonId id) {
    return actor.has("ADMINISTRATOR") || actor.is(id.value())
        ? Mono.empty()
        : Mono.error(() -> new NotYours(id));
  }

  /** To keep what an organisation says of its people: an administrator, or its lead. */
  Mono<Void> toKeep(Actor actor, Person person, AffiliationId affiliation) {
    return toJudge(
        actor,
        person,
        person.affiliations().stream()
            .filter(it -> it.id().equals(affiliation))
            .map(it -> it.employer().organisation())
            .findFirst()
            .orElse(null));
  }

  /** To say that something only looks so: also coordinators. */
  Mono<Void> toSuspect(Actor actor, Person person, @Nullable OrganisationId organisation) {
    return Administrators.isStaff(actor) ? Mono.empty() : toJudge(actor, person, organisation);
  }

  /** To decide what a hint was worth: an administrator, or the lead of that jurisdiction. */
  Mono<Void> toJudge(Actor actor, Person person, @Nullable OrganisationId organisation) {
    if (actor.has("ADMINISTRATOR")) {
      return Mono.empty();
    }
    return Mono.justOrEmpty(person.leaves(organisation))
        .filter(employer -> employer.kind() == Employer.Kind.JURISDICTION)
        .flatMap(
            employer -> jurisdictions.find(new JurisdictionId(employer.organisation().value())))
        .filterWhen(jurisdiction -> memberships.isLead(actor, jurisdiction.state()))
        .switchIfEmpty(Mono.error(() -> new NotYours(person.id())))
        .then();
  }
}
