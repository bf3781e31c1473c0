package org.partnershiphub.events.schedule;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Changes for whom a meeting is; those who come or go are told, and nobody else. */
@Service
public class Readdressing {

  private final Meetings meetings;
  private final Scheduling scheduling;

  Readdressing(Meetings meetings, Scheduling scheduling) {
    this.meetings = meetings;
    this.scheduling = scheduling;
  }

  /**
   * Whoever is to be asked must be known; to be left out, one need not be.
   *
   * @throws MeetingProblem (as an error signal) when it cannot be for them, or not so soon
   */
  public Mono<Versioned<Meeting>> change(
      MeetingId id,
      Expected expected,
      Addressees more,
      Addressees fewer,
      @Nullable String shortNoticeReason) {
    return meetings
        .get(id)
        .doOnNext(it -> requireSingle(it.state()))
        .zipWhen(it -> scheduling.require(more).then(scheduling.notice(more, it.state().slot())))
        .flatMap(
            found ->
                meetings.change(
                    id,
                    expected,
                    it -> it.readdress(more, fewer, found.getT2(), shortNoticeReason)));
  }

  private static void requireSingle(Meeting it) {
    if (it.occurrence() != null) {
      throw new MeetingProblem.OfSeries(it.id(), it.invitedBy());
    }
  }
}
