package org.partnershiphub.community.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.GroupProblem;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.testing.InMemoryAggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryGroups implements Groups {

  private final InMemoryAggregates<GroupId, Group> groups =
      new InMemoryAggregates<>(GroupProblem.NotFound::new);
  private final List<GroupId> governing = new ArrayList<>();

  @Override
  public Aggregates<GroupId, Group> all() {
    return groups;
  }

  public List<Fact> told() {
    return groups.told();
  }

  @Override
  public Flux<Versioned<Group>> page(@Nullable String after, int limit) {
    return groups.matching(it -> after == null || it.id().value().compareTo(after) > 0).take(limit);
  }

  @Override
  public Flux<Group> seating(PersonId person) {
    return matching(it -> it.seats().of(person).isPresent());
  }

  @Override
  public Flux<Group> seating(JurisdictionId jurisdiction) {
    return matching(
        it ->
            it.seats().filled().stream()
                .anyMatch(seat -> Objects.equals(seat.jurisdiction(), jurisdiction)));
  }

  @Override
  public Flux<Group> restingOn(GroupId base) {
    return matching(it -> it.rules().bases().contains(base));
  }

  @Override
  public Flux<Group> inheriting(GroupId template) {
    return matching(it -> template.equals(it.rules().inherits()));
  }

  @Override
  public Flux<Group> watching() {
    return matching(it -> !it.rules().standing().isEmpty());
  }

  @Override
  public Mono<GroupId> claimGovernance(GroupId group) {
    return Mono.fromSupplier(
        () -> {
          if (governing.isEmpty()) {
            governing.add(group);
          }
          return governing.getFirst();
        });
  }

  private Flux<Group> matching(Predicate<Group> wanted) {
    return groups.matching(wanted).map(Versioned::state);
  }
}
