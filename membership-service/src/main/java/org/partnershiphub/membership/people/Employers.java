package org.partnershiphub.membership.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.partnershiphub.membership.jurisdictions.Jurisdiction;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.organisations.Organisations;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.Years;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Knows which of the bodies that people claim to work for are registered. */
@Component
class Employers {

  private final Jurisdictions jurisdictions;
  private final Organisations organisations;
  private final PartnershipOffice office;
  private final Years years;

  /** Of the jurisdictions that were asked for; they do not move. */
  private final Map<Employer, Home> homes = new ConcurrentHashMap<>();

  Employers(
      Jurisdictions jurisdictions,
      Organisations organisations,
      PartnershipOffice office,
      Years years) {
    this.jurisdictions = jurisdictions;
    this.organisations = organisations;
    this.office = office;
    this.years = years;
  }

  /** Of one that {@link #known} has found; who is no member keeps the partnership's clock. */
  Home home(Employer employer) {
    return homes.getOrDefault(employer, new Home(years.zone(), null));
  }

  /** Those among them that are known, each as the kind that it claims. */
  Mono<Set<Employer>> known(Collection<Employer> claimed) {
    var byKind = claimed.stream().collect(groupingBy(Employer::kind, toSet()));
    return Flux.fromIterable(byKind.entrySet())
        .flatMap(
            entry ->
                switch (entry.getKey()) {
                  case JURISDICTION -> jurisdictions(entry.getValue());
                  case OUTSIDE_ORGANISATION -> outside(entry.getValue());
                  case PARTNERSHIP_OFFICE ->
                      Flux.fromIterable(entry.getValue())
                          .filter(it -> office.is(it.organisation()));
                })
        .collect(toSet());
  }

  private Flux<Employer> jurisdictions(Collection<Employer> claimed) {
    var ids = claimed.stream().map(it -> new JurisdictionId(it.organisation().value())).toList();
    return jurisdictions.findAll(ids).map(it -> remembered(it.state()));
  }

  private Employer remembered(Jurisdiction it) {
    var employer = Employer.of(it.id());
    homes.put(employer, new Home(it.place().primaryZone(), it.place().kind()));
    return employer;
  }

  private Flux<Employer> outside(Collection<Employer> claimed) {
    return organisations
        .findAll(claimed.stream().map(Employer::organisation).toList())
        .map(it -> new Employer(it.state().id(), Employer.Kind.OUTSIDE_ORGANISATION));
  }
}
