package org.partnershiphub.events.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Cards;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Knows on which clocks whoever asks wants to see times. */
@Component
public class ReadersZones {

  private final Cards cards;

  ReadersZones(Cards cards) {
    this.cards = cards;
  }

  /**
   * @param zones those of the query
   * @throws MeetingProblem.ZoneUnknown when one is none
   */
  public Mono<ShownZones> of(Actor actor, @Nullable List<String> zones) {
    var asked = LocalTimes.zones(zones);
    var reader = new PersonId(actor.person());
    return cards
        .of(List.of(reader))
        .mapNotNull(it -> it.get(reader))
        .map(it -> new ShownZones(it.zone(), asked))
        .defaultIfEmpty(new ShownZones(null, asked));
  }
}
