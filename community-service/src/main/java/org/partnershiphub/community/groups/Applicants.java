package org.partnershiphub.community.groups;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.GroupProblem.JurisdictionUnknown;
import org.partnershiphub.community.groups.GroupProblem.PersonUnknown;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.OrganisationKind;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.Circumstances;
import org.partnershiphub.community.rules.GroupId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what entry rules look at. */
@Component
public class Applicants {

  private final Partners partners;
  private final Groups groups;
  private final Participations participations;

  public Applicants(Partners partners, Groups groups, Participations participations) {
    this.partners = partners;
    this.groups = groups;
    this.participations = participations;
  }

  /** Fails when the person, or the jurisdiction, was never heard of. */
  public Mono<Applicant> find(Request request, Set<GroupId> bases, Circumstances now) {
    return Mono.zip(partners.affiliations(request.person()), memberships(request.person(), bases))
        .map(both -> of(request, both.getT1(), both.getT2(), now));
  }

  /** Puts an applicant together from what is at hand already. */
  public static Applicant of(
      Request request, List<Affiliation> affiliations, Set<GroupId> groups, Circumstances now) {
    if (affiliations.isEmpty()) {
      throw new PersonUnknown(request.person());
    }
    mustBeKnown(request.jurisdiction(), affiliations, now);
    return new Applicant(
        request.person(),
        request.capacity(),
        request.jurisdiction(),
        affiliations.stream().filter(it -> it.isCurrent(now.day())).toList(),
        now.activeIds(),
        groups);
  }

  /** Among these groups, the ones in which the person has a place. */
  private Mono<Set<GroupId>> memberships(PersonId person, Collection<GroupId> among) {
    return Flux.fromIterable(among)
        .concatMap(
            group -> isSeated(group, person).filter(isSeated -> isSeated).map(isSeated -> group))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Mono<Boolean> isSeated(GroupId group, PersonId person) {
    return groups
        .all()
        .find(group)
        .map(found -> found.state().seats().of(person).isPresent())
        .defaultIfEmpty(false)
        .flatMap(
            seated ->
                seated
                    ? Mono.just(true)
                    : participations
                        .all()
                        .find(ParticipationId.of(group, person))
                        .map(found -> found.state().current())
                        .defaultIfEmpty(false));
  }

  private static void mustBeKnown(
      @Nullable JurisdictionId named, List<Affiliation> affiliations, Circumstances now) {
    var known = now.jurisdictions().stream().map(it -> it.id().value()).collect(Collectors.toSet());
    if (named != null && !known.contains(named.value())) {
      throw new JurisdictionUnknown(named);
    }
    if (named == null) {
      affiliations.stream()
          .map(Affiliation::organisation)
          .filter(it -> it.kind() == OrganisationKind.JURISDICTION && !known.contains(it.id()))
          .findFirst()
          .ifPresent(
              it -> {
                throw new JurisdictionUnknown(new JurisdictionId(it.id()));
              });
    }
  }

  /** Who asks for which place. */
  public record Request(PersonId person, @Nullable JurisdictionId jurisdiction, Capacity capacity) {

    public static Request toTakePart(PersonId person) {
      return new Request(person, null, Capacity.PARTICIPANT);
    }
  }
}
