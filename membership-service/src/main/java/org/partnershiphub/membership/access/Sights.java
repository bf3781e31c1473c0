package org.partnershiphub.membership.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershiphub.membership.access.Sight.Reach;
import org.partnershiphub.membership.jurisdictions.Jurisdiction;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Standing.Status;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Works out what somebody may see, from the token and from where they work now. */
@Component
public class Sights {

  private final Whereabouts whereabouts;
  private final Jurisdictions jurisdictions;
  private final SharedGroups groups;

  Sights(
      Whereabouts whereabouts, Jurisdictions jurisdictions, ObjectProvider<SharedGroups> groups) {
    this.whereabouts = whereabouts;
    this.jurisdictions = jurisdictions;
    this.groups = groups.getIfAvailable(() -> _ -> Mono.just(Set.of()));
  }

  public Mono<Sight> of(Actor actor) {
    var self = PersonId.maybe(actor.person()).orElse(null);
    if (Administrators.isStaff(actor)) {
      return Mono.just(new Sight(self, Reach.ALL, Set.of(), Set.of()));
    }
    return self == null
        ? Mono.just(new Sight(null, Reach.FEW, Set.of(), Set.of()))
        : whereabouts.of(self).flatMap(employers -> of(self, employers));
  }

  private Mono<Sight> of(PersonId self, Set<Employer> employers) {
    if (employers.isEmpty()) {
      return Mono.just(new Sight(self, Reach.FEW, Set.of(), Set.of()));
    }
    var isOffice = employers.stream().anyMatch(it -> it.kind() == Employer.Kind.PARTNERSHIP_OFFICE);
    return jurisdictions
        .findAll(jurisdictionsAmong(employers))
        .map(Versioned::state)
        .filter(it -> it.standing().status() != Status.WITHDRAWN)
        .collectList()
        .flatMap(
            members ->
                members.isEmpty() && !isOffice
                    ? groups
                        .sharingWith(self)
                        .map(others -> new Sight(self, Reach.FEW, Set.of(), others))
                    : Mono.just(new Sight(self, Reach.ROSTER, led(self, members), Set.of())));
  }

  private static List<JurisdictionId> jurisdictionsAmong(Set<Employer> employers) {
    return employers.stream()
        .filter(it -> it.kind() == Employer.Kind.JURISDICTION)
        .map(it -> new JurisdictionId(it.organisation().value()))
        .toList();
  }

  private static Set<OrganisationId> led(PersonId self, List<Jurisdiction> members) {
    return members.stream()
        .filter(it -> it.isLedBy(self))
        .map(it -> Employer.of(it.id()).organisation())
        .collect(Collectors.toSet());
  }
}
