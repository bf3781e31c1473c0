package org.partnershiphub.membership.directory;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.OrganisationId;
import reactor.core.publisher.Mono;

/** Looks at people for what no index of theirs tells. */
final class Fitting {

  /** The ids of so few jurisdictions narrow better than a look at each person. */
  private static final int FEW = 500;

  private final Jurisdictions jurisdictions;
  private final GroupPlaces places;

  Fitting(Jurisdictions jurisdictions, GroupPlaces places) {
    this.jurisdictions = jurisdictions;
    this.places = places;
  }

  /** A kind of which there are few jurisdictions becomes these. */
  Mono<Selection> narrowed(Selection selection) {
    var kind = selection.jurisdictionKind();
    if (kind == null || selection.work().employers() != null) {
      return Mono.just(selection);
    }
    return jurisdictions
        .ofKind(kind, FEW + 1)
        .map(Fitting::employer)
        .collect(Collectors.toSet())
        .map(ids -> ids.size() > FEW ? selection : selection.at(ids));
  }

  Mono<List<Person>> among(Selection selection, List<Person> some) {
    var fit = some.stream().filter(selection.work()::isMetBy).toList();
    return ofKind(selection, fit).flatMap(rest -> inGroup(selection, rest));
  }

  private Mono<List<Person>> ofKind(Selection selection, List<Person> some) {
    var kind = selection.jurisdictionKind();
    if (kind == null || some.isEmpty()) {
      return Mono.just(some);
    }
    return jurisdictions
        .findAll(some.stream().flatMap(Fitting::jurisdictionsOf).distinct().toList())
        .map(it -> it.state())
        .filter(it -> it.place().kind() == kind)
        .map(it -> employer(it.id()))
        .collect(Collectors.toSet())
        .map(ids -> workingAt(selection, ids, some));
  }

  private static List<Person> workingAt(
      Selection selection, Set<OrganisationId> ofKind, List<Person> some) {
    var asked = Objects.requireNonNullElse(selection.work().employers(), ofKind);
    var both = ofKind.stream().filter(asked::contains).collect(Collectors.toSet());
    return some.stream().filter(selection.work().at(both)::isMetBy).toList();
  }

  private static Stream<JurisdictionId> jurisdictionsOf(Person person) {
    return person
        .current()
        .filter(it -> it.employer().kind() == Employer.Kind.JURISDICTION)
        .map(it -> new JurisdictionId(it.employer().organisation().value()));
  }

  private static OrganisationId employer(JurisdictionId jurisdiction) {
    return Employer.of(jurisdiction).organisation();
  }

  private Mono<List<Person>> inGroup(Selection selection, List<Person> some) {
    var group = selection.group();
    return group == null || some.isEmpty()
        ? Mono.just(some)
        : places
            .groupsOf(some.stream().map(Person::id).toList())
            .map(
                groups ->
                    some.stream()
                        .filter(it -> groups.getOrDefault(it.id(), List.of()).contains(group))
                        .toList());
  }
}
