package org.partnershiphub.membership.directory.web;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Memberships;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets staff take out everybody with their addresses, and a lead the people of the jurisdiction.
 */
@Component
class ExportRights {

  private final Jurisdictions jurisdictions;
  private final Memberships memberships;

  ExportRights(Jurisdictions jurisdictions, Memberships memberships) {
    this.jurisdictions = jurisdictions;
    this.memberships = memberships;
  }

  Mono<Void> check(Actor actor, @Nullable OrganisationId organisation) {
    if (Administrators.isStaff(actor)) {
      return Mono.empty();
    }
    return Mono.justOrEmpty(organisation)
        .flatMap(it -> jurisdictions.find(new JurisdictionId(it.value())))
        .filterWhen(it -> memberships.isLead(actor, it.state()))
        .switchIfEmpty(
            Mono.error(
                () ->
                    new Forbidden(
                        "Staff export everybody, the lead of a jurisdiction its own people: say ?organisation=.")))
        .then();
  }
}
