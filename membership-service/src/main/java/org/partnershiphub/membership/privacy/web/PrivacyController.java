package org.partnershiphub.membership.privacy.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnershiphub.membership.access.Sights;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.PersonFact.ForgetReason;
import org.partnershiphub.membership.people.PersonProblem.NotFound;
import org.partnershiphub.membership.people.PersonProblem.NotYours;
import org.partnershiphub.membership.privacy.Holding;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/people/{id}")
class PrivacyController {

  private final People people;
  private final Sights sights;
  private final List<Holding> holdings;

  PrivacyController(People people, Sights sights, List<Holding> holdings) {
    this.people = people;
    this.sights = sights;
    this.holdings = holdings;
  }

  record Remainder(PersonId id, Person.Status status) {}

  @GetMapping("/export")
  Mono<ResponseEntity<ExportView>> export(Actor actor, @PathVariable PersonId id) {
    return mayHave(actor, id)
        .then(Mono.zip(people.get(id), held(id)))
        .map(
            it ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                    .body(ExportView.of(it.getT1().state(), it.getT2())));
  }

  /** Who may not see a person does not learn that there is one. */
  private Mono<Void> mayHave(Actor actor, PersonId id) {
    if (actor.has("ADMINISTRATOR") || actor.is(id.value())) {
      return Mono.empty();
    }
    return sights
        .of(actor)
        .flatMap(it -> Mono.error(() -> it.sees(id) ? new NotYours(id) : new NotFound(id)));
  }

  private Mono<Map<String, Object>> held(PersonId id) {
    return Flux.fromIterable(holdings)
        .concatMap(it -> it.about(id).map(what -> Map.entry(it.name(), (Object) what)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue, TreeMap::new);
  }

  @PostMapping("/forgetting")
  Mono<ResponseEntity<Remainder>> forget(
      Actor actor, @PathVariable PersonId id, Expected expected) {
    Administrators.check(actor);
    return people
        .change(id, expected, it -> it.forget(ForgetReason.REQUEST))
        .map(it -> Etags.ok(it.map(person -> new Remainder(person.id(), person.status()))));
  }
}
