package org.partnershiphub.community.groups;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All groups. */
public interface Groups {

  Aggregates<GroupId, Group> all();

  /** In the order of their ids, from the one after that id. */
  Flux<Versioned<Group>> page(@Nullable String after, int limit);

  Flux<Group> seating(PersonId person);

  Flux<Group> seating(JurisdictionId jurisdiction);

  /** The groups in which only people of that group may sit. */
  Flux<Group> restingOn(GroupId base);

  Flux<Group> inheriting(GroupId template);

  /** The groups whose standing rules look at the partnership around them. */
  Flux<Group> watching();

  /**
   * Takes the one place of a governance committee for this group, if it is free.
   *
   * @return who has it now
   */
  Mono<GroupId> claimGovernance(GroupId group);
}
