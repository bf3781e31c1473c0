package org.partnershiphub.events.quorum;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.Jurisdictions;
import org.partnershiphub.events.audience.Representative;
import org.partnershiphub.events.audience.Rosters;
import org.partnershiphub.events.schedule.Meeting;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The jurisdictions that were active on the day on which the meeting began, by the calendar of its
 * place; of most bodies only those that have a seat there.
 */
@Component
class ActiveJurisdictions implements QuorumBase {

  private final Jurisdictions jurisdictions;
  private final Rosters rosters;
  private final QuorumPolicy policy;

  ActiveJurisdictions(Jurisdictions jurisdictions, Rosters rosters, QuorumPolicy policy) {
    this.jurisdictions = jurisdictions;
    this.rosters = rosters;
    this.policy = policy;
  }

  @Override
  public Mono<Set<JurisdictionId>> of(GroupId body, Meeting meeting) {
    return rosters
        .groups(List.of(body))
        .map(cards -> cards.values().stream().anyMatch(policy::countsEverybody))
        .flatMap(everybody -> everybody ? active(meeting) : activeAndSeated(body, meeting));
  }

  private Mono<Set<JurisdictionId>> activeAndSeated(GroupId body, Meeting meeting) {
    return Mono.zip(active(meeting), seated(body, meeting))
        .map(
            both -> {
              var base = new HashSet<>(both.getT1());
              base.retainAll(both.getT2());
              return base;
            });
  }

  private Mono<Set<JurisdictionId>> active(Meeting meeting) {
    ZoneId zone = meeting.slot().zone();
    return jurisdictions.activeAt(meeting.slot().startsAt(), zone);
  }

  private Mono<Set<JurisdictionId>> seated(GroupId body, Meeting meeting) {
    return rosters
        .sources(Addressees.ofGroups(List.of(body)), meeting.slot().day())
        .flatMapMany(rosters::representatives)
        .map(Representative::jurisdiction)
        .collect(HashSet<JurisdictionId>::new, HashSet::add)
        .map(it -> it);
  }
}
