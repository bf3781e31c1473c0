package org.partnershiphub.membership.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.PersonId;
import reactor.core.publisher.Mono;

/** Who has a place in which group now; whoever keeps the places answers it. */
public interface GroupPlaces {

  /** As many as asked for, in the order of their ids. */
  Mono<List<PersonId>> peopleIn(String group, @Nullable PersonId after, int most);

  /** The groups of each, sorted; who is in none is absent. */
  Mono<Map<PersonId, List<String>>> groupsOf(Collection<PersonId> people);
}
