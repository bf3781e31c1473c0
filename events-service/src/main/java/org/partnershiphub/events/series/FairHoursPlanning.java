package org.partnershiphub.events.series;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.Attendant;
import org.partnershiphub.events.audience.Audiences;
import org.partnershiphub.events.audience.Card;
import org.partnershiphub.events.audience.Cards;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds in which zones the people of an audience are. */
@Service
public class FairHoursPlanning {

  private static final int AT_ONCE = 500;

  private final Audiences audiences;
  private final Cards cards;

  FairHoursPlanning(Audiences audiences, Cards cards) {
    this.audiences = audiences;
    this.cards = cards;
  }

  /**
   * How many of those who would be invited on this day are in each zone; who has no card is not.
   */
  public Mono<Map<ZoneId, Long>> zones(List<GroupId> groups, LocalDate day) {
    return audiences
        .of(Addressees.ofGroups(groups), day, false)
        .flatMapMany(audiences::people)
        .map(Attendant::person)
        .buffer(AT_ONCE)
        .concatMap(this::zones)
        .collect(Collectors.groupingBy(zone -> zone, Collectors.counting()));
  }

  private Flux<ZoneId> zones(List<PersonId> some) {
    return cards.of(some).flatMapIterable(Map::values).map(Card::zone);
  }
}
