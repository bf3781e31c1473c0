package org.partnershiphub.events.invitations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Attendant;
import org.partnershiphub.events.audience.Audience;
import org.partnershiphub.events.audience.Audiences;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Drifted.Kind;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.Subjects;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compares what people are invited to with what the rosters ask for, as two sorted streams. It
 * mends nothing. What differs is looked at once more, because somebody may just be coming or going.
 */
@Service
public class Comparison {

  private final Subjects subjects;
  private final Audiences audiences;
  private final Invitations invitations;
  private final Expansions expansions;

  Comparison(
      Subjects subjects, Audiences audiences, Invitations invitations, Expansions expansions) {
    this.subjects = subjects;
    this.audiences = audiences;
    this.invitations = invitations;
    this.expansions = expansions;
  }

  /** Whether the latest version has reached everybody, so that a difference is drift. */
  public Mono<Boolean> isSettled(Invitable it) {
    return expansions
        .find(it.id())
        .map(at -> at.version() == it.version() && at.state() == Expansion.State.DONE)
        .defaultIfEmpty(false);
  }

  /** Everybody who is invited or should be, and how they have drifted if they have. */
  public Flux<Optional<Drifted>> of(Invitable it) {
    var target = target(it);
    return audiences
        .of(it.audience(), it.day(), it.confidential())
        .flatMapMany(
            audience ->
                Candidate.merge(audiences.people(audience), invitations.of(it.id()))
                    .concatMap(
                        seen ->
                            kind(target, seen.who(), seen.standing()) == null
                                ? Mono.just(Optional.empty())
                                : lookAgain(it, audience, seen.person())));
  }

  private static Target target(Invitable it) {
    return new Target(
        it.id(),
        it.root(),
        it.version(),
        it.cancelled(),
        News.JOINED,
        News.CHANGED,
        Reason.NOT_IN_AUDIENCE);
  }

  private Mono<Optional<Drifted>> lookAgain(Invitable it, Audience audience, PersonId person) {
    var standing =
        invitations.find(it.id(), person).map(Optional::of).defaultIfEmpty(Optional.empty());
    return Mono.zip(audiences.one(audience, person), standing, subjects.find(it.id()))
        .map(
            now -> {
              var kind =
                  now.getT3().equals(it)
                      ? kind(target(it), now.getT1(), now.getT2().orElse(null))
                      : null;
              return Optional.ofNullable(kind).map(what -> new Drifted(it.id(), person, what));
            })
        .defaultIfEmpty(Optional.empty());
  }

  private static @Nullable Kind kind(Target target, Attendant who, @Nullable Invitation standing) {
    var next =
        target.decide(
            who,
            standing,
            (person, sequence, news) -> BatchId.ofOne(target.meeting(), person, sequence, news));
    if (next == null) {
      return null;
    }
    if (standing == null || standing.invited() != next.invited()) {
      return next.invited() ? Kind.MISSING : Kind.SURPLUS;
    }
    return standing.version() < next.version() ? Kind.OUTDATED : Kind.WAYS;
  }
}
