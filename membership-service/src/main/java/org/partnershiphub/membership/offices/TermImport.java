package org.partnershiphub.membership.offices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.ImportRows;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings in many terms: all of them or none. */
@Component
public class TermImport {

  private final Offices offices;
  private final Holders holders;
  private final Terms terms;

  TermImport(Offices offices, Holders holders, Terms terms) {
    this.offices = offices;
    this.holders = holders;
    this.terms = terms;
  }

  /** Terms that are on record already stay as they are. */
  public Mono<ImportResult> startAll(ImportRows<TermRow> rows, boolean isDryRun) {
    var readable = rows.readable().stream().filter(Objects::nonNull).toList();
    var named = readable.stream().map(TermRow::office).distinct().toList();
    return Mono.zip(
            holders.of(readable),
            offices.findAll(named).collectMap(it -> it.state().id(), Versioned::state))
        .flatMap(known -> startAll(new Trial(rows, known.getT1(), known.getT2()), isDryRun));
  }

  private Mono<ImportResult> startAll(Trial trial, boolean isDryRun) {
    trial.run();
    var created = trial.fresh.values().stream().mapToInt(List::size).sum();
    if (isDryRun) {
      return Mono.just(trial.rows.dryRun(created));
    }
    var received = trial.rows.sound().size();
    return Flux.fromIterable(trial.fresh.entrySet())
        .concatMap(entry -> terms.startAll(entry.getKey(), entry.getValue()))
        .then(Mono.just(new ImportResult(received, created, received - created)));
  }

  /** The rows one after the other, on what the offices would be by then. */
  private final class Trial {

    private final ImportRows<TermRow> rows;
    private final Holders.Known known;
    private final Map<OfficeId, Office> after;
    private final Map<OfficeId, List<Term>> fresh = new LinkedHashMap<>();

    Trial(ImportRows<TermRow> rows, Holders.Known known, Map<OfficeId, Office> before) {
      this.rows = rows;
      this.known = known;
      this.after = new HashMap<>(before);
    }

    void run() {
      var number = 0;
      for (var row : rows.readable()) {
        number++;
        if (row != null) {
          place(row, number);
        }
      }
    }

    private void place(TermRow row, int number) {
      var faults = known.faults(row);
      faults.list().forEach(it -> rows.refuse(number, it.pointer(), it.detail()));
      if (!faults.isEmpty()) {
        return;
      }
      try {
        start(row);
      } catch (OfficeProblem refused) {
        rows.refuse(number, "", Objects.requireNonNull(refused.getMessage()));
      }
    }

    private void start(TermRow row) {
      var limits = terms.limits(row.office());
      var office = after.getOrDefault(row.office(), Office.blank(row.office(), limits));
      var change = office.start(row.term(), limits);
      if (!change.isNothing()) {
        after.put(row.office(), change.state());
        fresh.computeIfAbsent(row.office(), _ -> new ArrayList<>()).add(row.term());
      }
    }
  }
}
