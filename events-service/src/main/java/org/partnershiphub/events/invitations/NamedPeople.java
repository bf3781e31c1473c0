package org.partnershiphub.events.invitations;

import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.audience.Merges;
import org.partnershiphub.events.audience.PersonId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Follows those who are asked by name, whatever id they were named by. */
@Service
public class NamedPeople {

  private final Merges merges;
  private final ComingsAndGoings people;

  NamedPeople(Merges merges, ComingsAndGoings people) {
    this.merges = merges;
    this.people = people;
  }

  /** After somebody has departed, was forgotten, or is back. */
  public Mono<Void> follow(PersonId person) {
    return follow(person, person, Reason.DEPARTED);
  }

  /** After one turned out to be the other: where one was named, the other is meant. */
  public Mono<Void> merged(PersonId merged, PersonId survivor) {
    return Flux.concat(
            follow(merged, merged, Reason.MERGED), follow(merged, survivor, Reason.MERGED))
        .then();
  }

  private Mono<Void> follow(PersonId named, PersonId person, Reason why) {
    return merges
        .idsOf(named)
        .flatMap(
            ids ->
                people.follow(
                    ids.stream().<Concern>map(Concern.OfPerson::new).toList(), person, why));
  }
}
