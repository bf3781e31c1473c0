package org.partnershiphub.events.records.actions;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Rosters;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.RecordProblem.Code;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whose an action is today: whoever holds the seat now inherits what the seat has to do, and
 * whoever held it before has it no more.
 */
@Component
public class Keeping {

  private final Actions actions;
  private final Rosters rosters;
  private final InstantSource clock;

  Keeping(Actions actions, Rosters rosters, InstantSource clock) {
    this.actions = actions;
    this.rosters = rosters;
    this.clock = clock;
  }

  /** The person, and every seat that they hold today. */
  public Mono<Set<Holder>> holders(PersonId person) {
    return rosters
        .representing(person)
        .map(it -> Holder.of(new Seat(it.group(), it.jurisdiction(), it.capacity())))
        .collect(HashSet<Holder>::new, HashSet::add)
        .map(
            seats -> {
              seats.add(Holder.of(person));
              return Set.copyOf(seats);
            });
  }

  /** Whether somebody has a place in the group today. */
  public Mono<Boolean> belongs(PersonId person, GroupId group) {
    var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return rosters
        .sources(Addressees.ofGroups(List.of(group)), today)
        .flatMapMany(sources -> rosters.held(sources, person))
        .hasElements();
  }

  /** The action, for its holder and for coordinators; for others there is none. */
  public Mono<Versioned<Action>> own(ActionId id, Actor actor) {
    return actions
        .get(id)
        .filterWhen(it -> isOf(it.state(), actor))
        .switchIfEmpty(
            Mono.error(
                () ->
                    new RecordProblem(
                        Code.ACTION_NOT_FOUND, "", "There is no action " + id + ".")));
  }

  private Mono<Boolean> isOf(Action action, Actor actor) {
    return ReadingRights.coordinates(actor)
        ? Mono.just(true)
        : holders(new PersonId(actor.person()))
            .map(holders -> holders.contains(action.task().holder()));
  }
}
