package org.partnershiphub.events.invitations;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Attendant;
import org.partnershiphub.events.audience.Audiences;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Subjects;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Keeps the invitations of future meetings right when somebody comes to a group or leaves it. It
 * looks at what is, not at what happened, so it may run any number of times, for old facts as well.
 */
@Service
public class ComingsAndGoings {

  private static final int SIDE_BY_SIDE = 8;

  /** Each try reads again, and somebody else gets on with every one that fails. */
  private static final Retry WHEN_SOMEBODY_WAS_FASTER =
      Retry.max(50).filter(SomebodyWasFaster.class::isInstance);

  private final Subjects subjects;
  private final Audiences audiences;
  private final Invitations invitations;
  private final Expansions expansions;
  private final Batches batches;
  private final InstantSource clock;

  ComingsAndGoings(
      Subjects subjects,
      Audiences audiences,
      Invitations invitations,
      Expansions expansions,
      Batches batches,
      InstantSource clock) {
    this.subjects = subjects;
    this.audiences = audiences;
    this.invitations = invitations;
    this.expansions = expansions;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * After something has changed for this person: their place in a group, an office, a statement.
   * The order matters: first the row that says so, then word to the running expansions, then the
   * invitation; so an expansion that has read the old row either hears of the change before it is
   * done, or has written what we find here. Cancelled meetings count too: a crash may have come
   * between taking somebody off and saying so.
   *
   * @param concerns what the change is about
   * @param why the reason, should the person belong to an audience no more
   */
  public Mono<Void> follow(List<Concern> concerns, PersonId person, Reason why) {
    var now = clock.instant();
    return Flux.fromIterable(concerns)
        .concatMap(it -> subjects.upcoming(it, now))
        .map(Invitable::id)
        .distinct()
        .collectList()
        .filter(ids -> !ids.isEmpty())
        .flatMapMany(ids -> expansions.changed(ids).thenMany(Flux.fromIterable(ids)))
        .flatMap(meeting -> settle(meeting, person, why), SIDE_BY_SIDE)
        .then(Mono.defer(() -> toldAfterAll(person)));
  }

  /**
   * A crash may have come between a row and the word of it, and since then the meeting may be for
   * others, so that what we follow no longer leads to it; the row still does.
   */
  private Mono<Void> toldAfterAll(PersonId person) {
    return invitations
        .ofPerson(person)
        .filter(it -> it.telling().batch().isOf(person))
        .collectList()
        .flatMap(batches::tell);
  }

  /** Makes the invitation of this person to this subject what it must be. */
  public Mono<Void> follow(MeetingId subject, PersonId person, Reason why) {
    return expansions.changed(List.of(subject)).then(settle(subject, person, why));
  }

  private Mono<Void> settle(MeetingId meeting, PersonId person, Reason why) {
    return Mono.defer(() -> settleOnce(meeting, person, why)).retryWhen(WHEN_SOMEBODY_WAS_FASTER);
  }

  /** Reads the invitation first: whoever changes it after that makes our write fail. */
  private Mono<Void> settleOnce(MeetingId id, PersonId person, Reason why) {
    return invitations
        .find(id, person)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(
            standing ->
                subjects.find(id).flatMap(it -> settle(it, person, standing.orElse(null), why)));
  }

  private Mono<Void> settle(
      Invitable meeting, PersonId person, @Nullable Invitation standing, Reason why) {
    var target =
        new Target(
            meeting.id(),
            meeting.root(),
            meeting.version(),
            meeting.cancelled(),
            News.JOINED,
            News.MOVED,
            why);
    return attendant(meeting, person)
        .flatMap(
            who ->
                Mono.justOrEmpty(target.decide(who, standing, naming(meeting.id())))
                    .flatMap(
                        next ->
                            write(next)
                                .then(unmoved(meeting))
                                .then(unchanged(meeting, who))
                                .thenReturn(next)))
        .switchIfEmpty(Mono.defer(() -> toldAfterAll(standing)))
        .then();
  }

  private Mono<Attendant> attendant(Invitable meeting, PersonId person) {
    return audiences
        .of(meeting.audience(), meeting.day(), meeting.confidential())
        .flatMap(audience -> audiences.one(audience, person));
  }

  /**
   * Whoever changed something else about this person meanwhile may have found the invitation right,
   * because we had not written yet.
   */
  private Mono<Void> unchanged(Invitable meeting, Attendant who) {
    return attendant(meeting, who.person())
        .filter(who::equals)
        .switchIfEmpty(Mono.error(SomebodyWasFaster::new))
        .then();
  }

  private static Target.Naming naming(MeetingId meeting) {
    return (person, sequence, news) -> BatchId.ofOne(meeting, person, sequence, news);
  }

  private Mono<Void> write(Invitation next) {
    return invitations
        .write(List.of(next))
        .filter(standing -> !standing.isEmpty())
        .switchIfEmpty(Mono.error(SomebodyWasFaster::new))
        .flatMap(standing -> tellOwn(next));
  }

  /** A change that nobody needs to hear of still names the batch of an earlier one. */
  private Mono<Void> tellOwn(Invitation it) {
    return it.telling().batch().isOf(it.person()) ? batches.tell(List.of(it)) : Mono.empty();
  }

  /** The invitation is right; a crash may have kept us from saying so. */
  private Mono<Invitation> toldAfterAll(@Nullable Invitation standing) {
    return standing == null ? Mono.empty() : tellOwn(standing).thenReturn(standing);
  }

  /** A move or cancellation meanwhile may have passed by a row that was not there yet. */
  private Mono<Void> unmoved(Invitable meeting) {
    return subjects
        .find(meeting.id())
        .filter(meeting::equals)
        .switchIfEmpty(Mono.error(SomebodyWasFaster::new))
        .then();
  }

  /** What we decided on is no longer what is. */
  private static final class SomebodyWasFaster extends RuntimeException {
    SomebodyWasFaster() {
      super("somebody was faster", null, false, false);
    }
  }
}
