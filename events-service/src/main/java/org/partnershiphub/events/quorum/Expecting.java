package org.partnershiphub.events.quorum;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.Delegations;
import org.partnershiphub.events.answers.Tallying;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.Rosters;
import org.partnershiphub.events.schedule.Meeting;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works out what the answers promise for each governing body that meets. */
@Service
public class Expecting {

  private final Rosters rosters;
  private final QuorumBase base;
  private final QuorumPolicy policy;
  private final QuorumWatchPolicy watched;
  private final Delegations delegations;
  private final Tallying tallying;

  Expecting(
      Rosters rosters,
      QuorumBase base,
      QuorumPolicy policy,
      QuorumWatchPolicy watched,
      Delegations delegations,
      Tallying tallying) {
    this.rosters = rosters;
    this.base = base;
    this.policy = policy;
    this.watched = watched;
    this.delegations = delegations;
    this.tallying = tallying;
  }

  /** In the order in which the meeting names its bodies; empty when none of them governs. */
  public Flux<Expectation> of(Meeting meeting) {
    return governing(meeting).concatMap(it -> of(it, meeting));
  }

  private Flux<GroupId> governing(Meeting meeting) {
    var named = meeting.audience().groups();
    return rosters
        .groups(named)
        .flatMapIterable(
            cards ->
                named.stream()
                    .filter(cards::containsKey)
                    .filter(it -> governs(cards.get(it)))
                    .toList());
  }

  private boolean governs(@Nullable GroupCard card) {
    return card != null && watched.governs(card.category());
  }

  private Mono<Expectation> of(GroupId body, Meeting meeting) {
    return Mono.zip(
            base.of(body, meeting),
            delegations.of(meeting.audience(), meeting.slot().day()).collectList(),
            tallying.given(meeting))
        .map(it -> Expectation.of(body, it.getT1(), policy.rule(body), it.getT2(), it.getT3()));
  }
}
