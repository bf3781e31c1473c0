package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the people of an audience; however many they are, a few hundred at a time. */
@Service
public class Audiences {

  private static final int AT_ONCE = 500;
  private static final Comparator<Glimpse> BY_PERSON = Comparator.comparing(Glimpse::person);

  private final Rosters rosters;
  private final Offices offices;
  private final Statements statements;
  private final Cards cards;
  private final Merges merges;
  private final ConfidentialPolicy policy;

  public Audiences(
      Rosters rosters,
      Offices offices,
      Statements statements,
      Cards cards,
      Merges merges,
      ConfidentialPolicy policy) {
    this.rosters = rosters;
    this.offices = offices;
    this.statements = statements;
    this.cards = cards;
    this.merges = merges;
    this.policy = policy;
  }

  /** A person in one place, or named. */
  private record Glimpse(PersonId person, @Nullable Held held) {}

  /**
   * Where the people come from on this day.
   *
   * @param confidential whether statements of confidentiality matter
   */
  public Mono<Audience> of(Addressees it, LocalDate day, boolean confidential) {
    var signedOn = confidential ? day : null;
    return Mono.zip(rosters.sources(it, day), named(it, day), except(it))
        .map(found -> new Audience(found.getT1(), found.getT2(), found.getT3(), signedOn));
  }

  private Mono<SortedMap<PersonId, List<String>>> named(Addressees it, LocalDate day) {
    var holders =
        Flux.fromIterable(it.offices())
            .concatMap(
                office ->
                    offices
                        .holders(office, day)
                        .flatMapIterable(people -> people)
                        .map(person -> Map.entry(person, Ways.office(office))));
    return Flux.concat(holders, guests(it.guests()).map(who -> Map.entry(who, Ways.GUEST)))
        .collect(
            TreeMap::new,
            (named, entry) ->
                named
                    .computeIfAbsent(entry.getKey(), person -> new ArrayList<>())
                    .add(entry.getValue()));
  }

  /** Whoever has departed or is forgotten is no guest any more; who was merged comes as one. */
  private Flux<PersonId> guests(List<PersonId> guests) {
    if (guests.isEmpty()) {
      return Flux.empty();
    }
    return merges
        .survivors(guests)
        .flatMapIterable(heirs -> new HashSet<>(heirs.values()))
        .collectList()
        .flatMapMany(
            heirs ->
                cards
                    .gone(heirs)
                    .flatMapIterable(
                        gone -> heirs.stream().filter(it -> !gone.contains(it)).toList()));
  }

  private Mono<Set<PersonId>> except(Addressees it) {
    return it.except().isEmpty()
        ? Mono.just(Set.of())
        : merges
            .survivors(it.except())
            .map(
                heirs -> {
                  var all = new HashSet<>(it.except());
                  all.addAll(heirs.values());
                  return all;
                });
  }

  /** The people of an audience, sorted, each once, those whose statement is missing among them. */
  public Flux<Attendant> people(Audience audience) {
    var placed = rosters.held(audience.sources()).map(it -> new Glimpse(it.person(), it));
    var named =
        Flux.fromIterable(audience.named().keySet()).map(person -> new Glimpse(person, null));
    var all =
        audience.named().isEmpty()
            ? placed
            : Flux.mergeComparing(AT_ONCE, BY_PERSON, placed, named);
    var people =
        all.bufferUntilChanged(Glimpse::person)
            .map(seen -> attendant(audience, seen.getFirst().person(), held(seen)))
            .filter(it -> !it.ways().isEmpty());
    return admitted(audience, people);
  }

  private static List<Held> held(List<Glimpse> seen) {
    var held = new ArrayList<Held>(seen.size());
    for (var it : seen) {
      if (it.held() != null) {
        held.add(it.held());
      }
    }
    return held;
  }

  private static Attendant attendant(Audience audience, PersonId person, List<Held> held) {
    return new Attendant(person, audience.ways(person, held), true);
  }

  /** How this person belongs to an audience, if at all. */
  public Mono<Attendant> one(Audience audience, PersonId person) {
    return rosters
        .held(audience.sources(), person)
        .collectList()
        .map(held -> attendant(audience, person, held))
        .flatMap(it -> admitted(audience, Flux.just(it)).single());
  }

  private Flux<Attendant> admitted(Audience audience, Flux<Attendant> people) {
    var day = audience.signedOn();
    return day == null
        ? people
        : people.buffer(AT_ONCE).concatMap(some -> admitted(some, day)).flatMapIterable(it -> it);
  }

  private Mono<List<Attendant>> admitted(List<Attendant> some, LocalDate day) {
    return statements
        .signatures(some.stream().map(Attendant::person).toList(), day)
        .map(signed -> some.stream().map(it -> admitted(it, signed)).toList());
  }

  private Attendant admitted(Attendant it, Map<PersonId, Signature> signed) {
    var signature = signed.getOrDefault(it.person(), Signature.NONE);
    return new Attendant(it.person(), it.ways(), policy.admits(it.ways(), signature));
  }
}
