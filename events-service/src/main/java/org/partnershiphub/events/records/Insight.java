package org.partnershiphub.events.records;

import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who may see and keep the records of a meeting. For whoever may not read the meeting, there is no
 * such meeting. No fact says who chairs a group, so coordinators and administrators keep records.
 */
@Component
public class Insight {

  private final ReadingRights rights;

  Insight(ReadingRights rights) {
    this.rights = rights;
  }

  /** The meeting, for whoever may read it. */
  public Mono<Meeting> reader(MeetingId meeting, Actor actor) {
    return rights.readable(meeting, actor).map(found -> found.state());
  }

  /** The meeting, for its invitees and whoever keeps its records, also when it is open to all. */
  public Mono<Meeting> insider(MeetingId meeting, Actor actor) {
    return rights.insiders(meeting, actor).map(found -> found.state());
  }

  /** The meeting, for whoever keeps its records. */
  public Mono<Meeting> keeper(MeetingId meeting, Actor actor) {
    return reader(meeting, actor).doOnNext(it -> ReadingRights.requireCoordinator(actor));
  }
}
