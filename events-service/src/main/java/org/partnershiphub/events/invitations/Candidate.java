package org.partnershiphub.events.invitations;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Attendant;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import reactor.core.publisher.Flux;

/** A person who belongs to the audience now, or has an invitation from before, or both. */
record Candidate(PersonId person, List<GroupId> via, @Nullable Invitation standing) {

  private static final int AHEAD = 500;

  /** Both streams are sorted by person, and so is what comes of them; nothing is held in memory. */
  static Flux<Candidate> merge(Flux<Attendant> audience, Flux<Invitation> standing) {
    return Flux.mergeComparing(
            AHEAD,
            Comparator.comparing(Candidate::person),
            audience.map(it -> new Candidate(it.person(), it.via(), null)),
            standing.map(it -> new Candidate(it.person(), List.of(), it)))
        .bufferUntilChanged(Candidate::person)
        .map(Candidate::both);
  }

  private static Candidate both(List<Candidate> sides) {
    return sides.size() == 1 ? sides.getFirst() : sides.getFirst().with(sides.getLast());
  }

  private Candidate with(Candidate other) {
    return new Candidate(
        person, via.isEmpty() ? other.via : via, standing == null ? other.standing : standing);
  }
}
