package org.partnershiphub.community.groups;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Aggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All participations in open groups; the queries give current ones only. */
public interface Participations {

  Aggregates<ParticipationId, Participation> all();

  Flux<Participation> of(PersonId person);

  Flux<Participation> of(JurisdictionId jurisdiction);

  /** In the order of people's ids, from the one after that id. */
  Flux<Participation> of(GroupId group, @Nullable String after, int limit);

  Mono<Long> count(GroupId group);
}
