package org.partnershiphub.events.invitations;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.Audiences;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Subjects;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Expands the audience of a meeting into invitations, chunk by chunk. Running it twice, or again
 * after a crash in the middle, tells nothing twice and loses nobody: a chunk is fixed before it is
 * carried out, rows are written conditionally, and a batch has an id that follows from the chunk.
 */
@Service
public class Expander {

  private static final Retry IF_OVERTAKEN = Retry.max(20).filter(Overtaken.class::isInstance);

  private final Subjects subjects;
  private final Audiences audiences;
  private final Invitations invitations;
  private final Expansions expansions;
  private final Batches batches;
  private final ExpansionPolicy policy;
  private final InstantSource clock;

  Expander(
      Subjects subjects,
      Audiences audiences,
      Invitations invitations,
      Expansions expansions,
      Batches batches,
      ExpansionPolicy policy,
      InstantSource clock) {
    this.subjects = subjects;
    this.audiences = audiences;
    this.invitations = invitations;
    this.expansions = expansions;
    this.batches = batches;
    this.policy = policy;
    this.clock = clock;
  }

  /** Invites everybody, unless the meeting is past. */
  public Mono<Void> scheduled(MeetingId meeting, int version, Occasion at) {
    var target =
        new Target(meeting, null, version, false, News.SCHEDULED, News.MOVED, Reason.LEFT_GROUP);
    return at.isPast(clock.instant()) ? leaveAlone(target) : expand(target, at);
  }

  /** Tells everybody the new time; on a day of another cohort its people take turns. */
  public Mono<Void> moved(MeetingId meeting, int version, Occasion from, Occasion to) {
    var target =
        new Target(meeting, null, version, false, News.JOINED, News.MOVED, Reason.NOT_IN_AUDIENCE);
    var now = clock.instant();
    return from.isPast(now) && to.isPast(now) ? leaveAlone(target) : expand(target, to);
  }

  /** Tells everybody that something is otherwise that matters to them. */
  public Mono<Void> changed(MeetingId meeting, int version, News news, Occasion at) {
    var target =
        new Target(meeting, null, version, false, News.JOINED, news, Reason.NOT_IN_AUDIENCE);
    return at.isPast(clock.instant()) ? leaveAlone(target) : expand(target, at);
  }

  /** Tells everybody that it does not take place. */
  public Mono<Void> cancelled(MeetingId meeting, int version, Occasion at) {
    var target =
        new Target(
            meeting, null, version, true, News.CANCELLED, News.CANCELLED, Reason.NOT_IN_AUDIENCE);
    return at.isPast(clock.instant()) ? leaveAlone(target) : expand(target, at);
  }

  /**
   * What a version of a series comes to for everybody: they are invited to it, or hear what became
   * of it. How it is now counts; of a version before the end nobody needs to hear.
   */
  public Mono<Void> series(Invitable now, int version, News news) {
    var target =
        new Target(
            now.id(),
            now.root(),
            version,
            now.cancelled(),
            news == News.SCHEDULED ? news : News.JOINED,
            news,
            Reason.NOT_IN_AUDIENCE);
    var passed = now.cancelled() && version < now.version();
    return passed || now.isOver(clock.instant())
        ? leaveAlone(target)
        : expand(target, Occasion.of(now));
  }

  /**
   * Another audience, and nothing else: whoever stays hears nothing. A later version looks at the
   * audience anyway.
   */
  public Mono<Void> review(Invitable now, int version) {
    return version < now.version() || now.isOver(clock.instant())
        ? sayWhatIsLeft(now.id(), version)
        : expansions
            .reopen(now.id())
            .then(Mono.defer(() -> series(now, now.version(), News.CHANGED)));
  }

  /** What a crash left written and unsaid; the next version would forget the plan of it. */
  private Mono<Void> sayWhatIsLeft(MeetingId meeting, int version) {
    return expansions
        .find(meeting)
        .filter(it -> it.version() == version && it.state() == Expansion.State.RUNNING)
        .filter(it -> !it.plan().isEmpty())
        .flatMap(this::carryOut)
        .then();
  }

  /** For whom and when, as far as the audience depends on it. */
  public record Occasion(
      Addressees audience, boolean confidential, LocalDate day, Instant startsAt) {

    public static Occasion of(Invitable it) {
      return new Occasion(it.audience(), it.confidential(), it.day(), it.until());
    }

    boolean isPast(Instant now) {
      return !startsAt.isAfter(now);
    }
  }

  private Mono<Void> leaveAlone(Target target) {
    return expansions
        .begin(target.meeting(), target.version())
        .flatMap(it -> expansions.finish(it, true))
        .then();
  }

  private Mono<Void> expand(Target target, Occasion at) {
    return Mono.defer(() -> expansions.begin(target.meeting(), target.version()))
        .flatMap(it -> resume(it, target, at))
        .retryWhen(IF_OVERTAKEN);
  }

  /** What a crash left unfinished is carried out as planned; then everybody is looked at again. */
  private Mono<Void> resume(Expansion left, Target target, Occasion at) {
    if (left.plan().isEmpty()) {
      return pass(left, target, at);
    }
    return carryOut(left).then(Mono.defer(() -> again(left, target, at)));
  }

  private Mono<Void> again(Expansion from, Target target, Occasion at) {
    return expansions
        .again(from)
        .switchIfEmpty(Mono.error(Overtaken::new))
        .flatMap(it -> pass(it, target, at));
  }

  private Mono<Void> pass(Expansion from, Target target, Occasion at) {
    return Mono.defer(
        () -> {
          var pass = new Pass(target, from, policy.chunk(), expansions, this::carryOut);
          var audience =
              latest(target, at)
                  .flatMap(it -> audiences.of(it, at.day(), at.confidential()))
                  .flatMapMany(audiences::people);
          var standing = invitations.of(target.meeting());
          return pass.over(Candidate.merge(audience, standing))
              .then(Mono.defer(() -> end(pass, target, at)));
        });
  }

  /** Whom this version is for may have changed without a new one. */
  private Mono<Addressees> latest(Target target, Occasion at) {
    return subjects
        .find(target.meeting())
        .filter(it -> it.version() == target.version())
        .map(Invitable::audience)
        .defaultIfEmpty(at.audience());
  }

  /**
   * A pass that changed nothing has found all as it should be. One that did may have invited
   * somebody who left just then without finding an invitation to take back.
   */
  private Mono<Void> end(Pass pass, Target target, Occasion at) {
    return Mono.just(pass.sure())
        .filter(sure -> sure)
        .flatMap(sure -> expansions.finish(pass.at(), !pass.wrote()))
        .defaultIfEmpty(false)
        .flatMap(done -> done ? Mono.empty() : again(pass.at(), target, at));
  }

  /**
   * Writes the planned chunk and tells it.
   *
   * @return whether all of it stands; somebody may have been faster with some of it
   */
  private Mono<Boolean> carryOut(Expansion planned) {
    return invitations
        .write(planned.plan())
        .flatMap(
            standing -> {
              var heard =
                  standing.stream()
                      .filter(
                          it ->
                              it.telling()
                                  .batch()
                                  .isOfChunk(planned.meeting(), planned.version(), planned.chunk()))
                      .toList();
              return batches.tell(heard).thenReturn(standing.size() == planned.plan().size());
            });
  }

  /** Another instance has gone on with this expansion. */
  static final class Overtaken extends RuntimeException {
    Overtaken() {
      super("overtaken", null, false, false);
    }
  }
}
