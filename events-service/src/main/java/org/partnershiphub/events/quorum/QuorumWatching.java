package org.partnershiphub.events.quorum;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.partnershiphub.events.audience.Rosters;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Looks ahead whether enough will come. Everything here may run any number of times: a watch that
 * stands is left as it is, and tells of each body once.
 */
@Service
public class QuorumWatching {

  private final QuorumWatches watches;
  private final Meetings meetings;
  private final Rosters rosters;
  private final Expecting expecting;
  private final QuorumWatchPolicy policy;
  private final InstantSource clock;

  QuorumWatching(
      QuorumWatches watches,
      Meetings meetings,
      Rosters rosters,
      Expecting expecting,
      QuorumWatchPolicy policy,
      InstantSource clock) {
    this.watches = watches;
    this.meetings = meetings;
    this.rosters = rosters;
    this.expecting = expecting;
    this.policy = policy;
    this.clock = clock;
  }

  /** After a meeting has got a time, or takes place after all. */
  public Mono<Void> stands(MeetingId id) {
    return ahead(id)
        .filterWhen(this::mayGovern)
        .flatMap(
            it ->
                watches
                    .createAll(
                        List.of(
                            new Draft<>(
                                QuorumWatchId.of(it), QuorumWatch.begin(it, policy.before()))))
                    .then(lookAgain(it)));
  }

  /** It may have been cancelled when its moment came. */
  private Mono<Void> lookAgain(Meeting meeting) {
    return watches
        .find(QuorumWatchId.of(meeting))
        .filter(it -> it.state().looked())
        .flatMap(it -> look(meeting));
  }

  /** When the moment for this time of the meeting has come. */
  public Mono<Void> look(MeetingId id, Instant startsAt) {
    return ahead(id).filter(it -> it.slot().startsAt().equals(startsAt)).flatMap(this::look);
  }

  private Mono<Void> look(Meeting meeting) {
    var id = QuorumWatchId.of(meeting);
    return expecting
        .of(meeting)
        .concatMap(it -> watches.change(id, watch -> watch.judge(it)))
        .then();
  }

  private Mono<Meeting> ahead(MeetingId id) {
    return meetings
        .find(id)
        .map(Versioned::state)
        .filter(it -> !it.cancelled() && it.upcoming(clock.instant()));
  }

  /** A group that we have not heard of yet may. */
  private Mono<Boolean> mayGovern(Meeting meeting) {
    var named = meeting.audience().groups();
    return rosters
        .groups(named)
        .map(
            cards ->
                cards.size() < named.size()
                    || cards.values().stream().anyMatch(it -> policy.governs(it.category())));
  }
}
