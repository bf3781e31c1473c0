package org.partnershiphub.community.memory;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.GroupProblem;
import org.partnershiphub.community.groups.Participation;
import org.partnershiphub.community.groups.ParticipationId;
import org.partnershiphub.community.groups.Participations;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.testing.InMemoryAggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryParticipations implements Participations {

  private final InMemoryAggregates<ParticipationId, Participation> participations =
      new InMemoryAggregates<>(GroupProblem.NoSuchParticipation::new);

  @Override
  public Aggregates<ParticipationId, Participation> all() {
    return participations;
  }

  @Override
  public Flux<Participation> of(PersonId person) {
    return current(it -> it.person().equals(person));
  }

  @Override
  public Flux<Participation> of(JurisdictionId jurisdiction) {
    return current(it -> jurisdiction.equals(it.jurisdiction()));
  }

  @Override
  public Flux<Participation> of(GroupId group, @Nullable String after, int limit) {
    return current(it -> it.group().equals(group))
        .filter(it -> after == null || it.person().value().compareTo(after) > 0)
        .take(limit);
  }

  @Override
  public Mono<Long> count(GroupId group) {
    return current(it -> it.group().equals(group)).count();
  }

  private Flux<Participation> current(Predicate<Participation> wanted) {
    return participations.matching(wanted.and(Participation::current)).map(Versioned::state);
  }
}
