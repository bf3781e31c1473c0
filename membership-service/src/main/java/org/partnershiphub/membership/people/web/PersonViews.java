package org.partnershiphub.membership.people.web;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.access.Sight;
import org.partnershiphub.membership.access.Sights;
import org.partnershiphub.membership.people.Merges;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.PersonProblem;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows people as far as the one who asks may see them; others are not there. */
@Component
class PersonViews {

  private final People people;
  private final Merges merges;
  private final Sights sights;

  PersonViews(People people, Merges merges, Sights sights) {
    this.people = people;
    this.merges = merges;
    this.sights = sights;
  }

  Mono<ResponseEntity<PersonView>> ok(Actor actor, Mono<Versioned<Person>> changed) {
    return changed.flatMap(
        it ->
            sights
                .of(actor)
                .map(sight -> Etags.ok(it.map(person -> PersonView.of(person, sight)))));
  }

  Mono<ResponseEntity<PersonView>> get(Actor actor, PersonId id, @Nullable LocalDate asOf) {
    return sights
        .of(actor)
        .filter(sight -> sight.sees(id))
        .switchIfEmpty(Mono.error(() -> new PersonProblem.NotFound(id)))
        .flatMap(
            sight ->
                people
                    .get(id)
                    .flatMap(this::following)
                    .map(it -> Etags.ok(it.map(view(sight, asOf)))));
  }

  private static Function<Person, PersonView> view(Sight sight, @Nullable LocalDate asOf) {
    return it -> asOf == null ? PersonView.of(it, sight) : PersonView.of(it, sight, asOf);
  }

  /** Of a merged one the end of the chain is named, however often the survivor was merged since. */
  private Mono<Versioned<Person>> following(Versioned<Person> it) {
    return it.state().mergedInto().isEmpty()
        ? Mono.just(it)
        : merges.goesOnAs(it.state().id()).map(last -> it.map(person -> person.pointingTo(last)));
  }

  Mono<Page<PersonView>> list(Actor actor, Window window, Function<Sight, People.Selection> which) {
    return sights
        .of(actor)
        .flatMap(
            sight ->
                people
                    .list(which.apply(sight), window)
                    .map(rows -> Page.of(rows, window, it -> it.id().value()))
                    .map(page -> page.map(it -> PersonView.of(it, sight))));
  }
}
