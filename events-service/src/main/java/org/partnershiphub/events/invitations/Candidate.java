package org.partnershiphub.events.invitations;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Attendant;
import org.partnershiphub.events.audience.PersonId;
import reactor.core.publisher.Flux;

/** A person who belongs to the audience now, or has an invitation from before, or both. */
record Candidate(Attendant who, @Nullable Invitation standing) {

  private static final int AHEAD = 500;

  /** Both streams are sorted by person, and so is what comes of them; nothing is held in memory. */
  static Flux<Candidate> merge(Flux<Attendant> audience, Flux<Invitation> standing) {
    return Flux.mergeComparing(
            AHEAD,
            Comparator.comparing(Candidate::person),
            audience.map(it -> new Candidate(it, null)),
            standing.map(it -> new Candidate(Attendant.absent(it.person()), it)))
        .bufferUntilChanged(Candidate::person)
        .map(Candidate::both);
  }

  PersonId person() {
    return who.person();
  }

  private static Candidate both(List<Candidate> sides) {
    return sides.size() == 1 ? sides.getFirst() : sides.getFirst().with(sides.getLast());
  }

  private Candidate with(Candidate other) {
    return new Candidate(
        who.ways().isEmpty() ? other.who : who, standing == null ? other.standing : standing);
  }
}
