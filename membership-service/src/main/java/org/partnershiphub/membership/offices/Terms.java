package org.partnershiphub.membership.offices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.ImportRows;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Starts and ends terms: the decisions that also need to know who the holder is. */
@Component
public class Terms {

  private final Offices offices;
  private final OfficeRules rules;
  private final People people;
  private final Years years;

  Terms(Offices offices, OfficeRules rules, People people, Years years) {
    this.offices = offices;
    this.rules = rules;
    this.people = people;
    this.years = years;
  }

  /** An office stands at version 0 until somebody holds it. */
  public Mono<Versioned<Office>> of(OfficeId id) {
    return Mono.fromRunnable(() -> rules.of(id))
        .then(offices.find(id))
        .defaultIfEmpty(new Versioned<>(Office.blank(id), 0));
  }

  public Mono<Versioned<Office>> start(TermRow row) {
    return Mono.fromSupplier(() -> rules.of(row.office()))
        .flatMap(
            rule ->
                people
                    .find(row.person())
                    .map(Versioned::state)
                    .map(holder -> faults(row, holder))
                    .defaultIfEmpty(faults(row, null))
                    .doOnNext(Faults::refuse)
                    .then(
                        offices.upsert(
                            row.office(),
                            Office.blank(row.office()),
                            it -> it.start(row.term(), rule.mostOpenTerms()))));
  }

  public Mono<Versioned<Office>> end(
      OfficeId id, TermId term, Expected expected, LocalDate on, EndReason reason) {
    return Mono.fromRunnable(() -> years.check("/on", on).refuse())
        .then(offices.change(id, expected, it -> it.end(term, on, reason)));
  }

  /** All the rows or none; terms that are on record already stay as they are. */
  public Mono<ImportResult> startAll(ImportRows<TermRow> rows, boolean isDryRun) {
    var persons =
        rows.readable().stream().filter(Objects::nonNull).map(TermRow::person).distinct().toList();
    var named =
        rows.readable().stream().filter(Objects::nonNull).map(TermRow::office).distinct().toList();
    return Mono.zip(
            people.findAll(persons).collectMap(it -> it.state().id(), Versioned::state),
            offices.findAll(named).collectMap(it -> it.state().id(), Versioned::state))
        .flatMap(known -> startAll(rows, known.getT1(), known.getT2(), isDryRun));
  }

  private Mono<ImportResult> startAll(
      ImportRows<TermRow> rows,
      Map<PersonId, Person> holders,
      Map<OfficeId, Office> before,
      boolean isDryRun) {
    var after = new HashMap<>(before);
    var fresh = new LinkedHashMap<OfficeId, List<Term>>();
    var number = 0;
    for (var row : rows.readable()) {
      number++;
      if (row != null) {
        place(row, number, holders.get(row.person()), rows, after, fresh);
      }
    }
    var created = fresh.values().stream().mapToInt(List::size).sum();
    if (isDryRun) {
      return Mono.just(rows.dryRun(created));
    }
    var received = rows.sound().size();
    return Flux.fromIterable(fresh.entrySet())
        .concatMap(entry -> startAll(entry.getKey(), entry.getValue()))
        .then(Mono.just(new ImportResult(received, created, received - created)));
  }

  private void place(
      TermRow row,
      int number,
      @Nullable Person holder,
      ImportRows<TermRow> rows,
      Map<OfficeId, Office> after,
      Map<OfficeId, List<Term>> fresh) {
    var faults = faults(row, holder);
    faults.list().forEach(it -> rows.refuse(number, it.pointer(), it.detail()));
    if (!faults.isEmpty()) {
      return;
    }
    var office = after.getOrDefault(row.office(), Office.blank(row.office()));
    try {
      var change = office.start(row.term(), rules.of(row.office()).mostOpenTerms());
      if (!change.isNothing()) {
        after.put(row.office(), change.state());
        fresh.computeIfAbsent(row.office(), _ -> new ArrayList<>()).add(row.term());
      }
    } catch (OfficeProblem refused) {
      rows.refuse(number, "", Objects.requireNonNull(refused.getMessage()));
    }
  }

  private Mono<Versioned<Office>> startAll(OfficeId id, List<Term> terms) {
    var most = rules.of(id).mostOpenTerms();
    return offices.upsert(
        id,
        Office.blank(id),
        office -> {
          var change = Change.nothing(office);
          for (var term : terms) {
            change = change.then(it -> it.start(term, most));
          }
          return change;
        });
  }

  private Faults faults(TermRow row, @Nullable Person holder) {
    var rule = rules.offices().get(row.office().value());
    var to = row.to();
    return Faults.when(rule == null, "/office", "is no office of the partnership")
        .and(years.check("/from", row.from()))
        .and(years.check("/to", to))
        .and(Faults.when(to != null && to.isBefore(row.from()), "/to", "must not be before from"))
        .and(holderFaults(rule, holder));
  }

  private static Faults holderFaults(OfficeRules.@Nullable Rule rule, @Nullable Person holder) {
    if (holder == null) {
      return Faults.of("/person", "is not registered");
    }
    return Faults.when(
        rule != null && rule.forJurisdictions() && !holder.worksForSomeJurisdiction(),
        "/person",
        "must have a current affiliation with a jurisdiction to hold this office");
  }
}
