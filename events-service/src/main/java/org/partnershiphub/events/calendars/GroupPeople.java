package org.partnershiphub.events.calendars;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.Held;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Rosters;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who belongs to a group; to one of cohorts, who is in that of the day. */
@Component
class GroupPeople {

  private final Rosters rosters;
  private final InstantSource clock;

  GroupPeople(Rosters rosters, InstantSource clock) {
    this.rosters = rosters;
    this.clock = clock;
  }

  Mono<Boolean> hasNow(GroupId group, PersonId person) {
    return rosters
        .sources(Addressees.ofGroups(List.of(group)), day(clock.instant()))
        .flatMap(sources -> rosters.held(sources, person).hasElements());
  }

  Mono<List<PersonId>> of(GroupId group, Instant at) {
    return rosters
        .sources(Addressees.ofGroups(List.of(group)), day(at))
        .flatMapMany(rosters::held)
        .map(Held::person)
        .distinct()
        .collectList();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
