package org.partnershiphub.membership.registry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershiphub.platform.ids.TypedId;
import org.partnershiphub.platform.web.Fault;
import org.partnershiphub.platform.web.FaultReport;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.ImportRow;
import reactor.core.publisher.Mono;

/** The look at all rows of an import before any is written: what is wrong, and which are new. */
final class Survey<I extends TypedId, R, S> {

  private final Importing<I, R, S> kind;
  private final FaultReport report = new FaultReport();
  private final SeenTexts ids = new SeenTexts();
  private final SeenTexts claims = new SeenTexts();
  private final BitSet fresh = new BitSet();
  private int received;
  private int unchanged;

  Survey(Importing<I, R, S> kind) {
    this.kind = kind;
  }

  FaultReport report() {
    return report;
  }

  /** Which rows, counted from 0, are to be written. */
  BitSet fresh() {
    return fresh;
  }

  int received() {
    return received;
  }

  ImportResult dryRun() {
    return ImportResult.dryRun(received, fresh.cardinality(), unchanged, report);
  }

  Mono<Void> look(List<ImportRow<R>> rows) {
    return Mono.defer(
        () -> {
          var chunk = new Chunk(rows);
          return kind.aggregates()
              .findAll(chunk.byId.keySet())
              .doOnNext(known -> chunk.compare(known.state()))
              .then(Mono.defer(chunk::check))
              .then(Mono.defer(chunk::claim))
              .then(Mono.fromRunnable(chunk::conclude));
        });
  }

  /** Some rows by their ids; what is known already is taken out as it is found. */
  private final class Chunk {

    private record Line<R>(int index, ImportRow<R> row) {
      R value() {
        return Objects.requireNonNull(row.value());
      }
    }

    private final Map<I, Line<R>> byId = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Chunk(List<ImportRow<R>> rows) {
      for (var row : rows) {
        faults.addAll(row.faults());
        if (row.value() != null) {
          place(new Line<>(received, row));
        }
        received++;
      }
    }

    private void place(Line<R> line) {
      var id = kind.idOf(line.value());
      if (id == null) {
        refuse(line, "/id", "must be given in an import");
        return;
      }
      var before = ids.before(id.value(), line.row().line());
      if (before == 0) {
        byId.put(id, line);
      } else {
        refuse(line, "/id", "stands in line " + before + " already");
      }
    }

    private void refuse(Line<R> line, String pointer, String detail) {
      faults.add(line.row().fault(pointer, detail));
    }

    void compare(S known) {
      var line = byId.remove(kind.idIn(known));
      if (line == null) {
        return;
      }
      if (kind.fingerprint(line.value()).equals(kind.registeredAs(known))) {
        unchanged++;
      } else {
        refuse(line, "/id", "is registered already with other content");
      }
    }

    Mono<Void> check() {
      var lines = List.copyOf(byId.values());
      return kind.check(lines.stream().map(Line::value).toList())
          .doOnNext(
              found -> {
                for (var i = 0; i < lines.size(); i++) {
                  var line = lines.get(i);
                  found.get(i).list().forEach(it -> refuse(line, it.pointer(), it.detail()));
                }
              })
          .then();
    }

    Mono<Void> claim() {
      var claimed =
          byId.values().stream()
              .map(line -> kind.claim(line.value()))
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      return claimed.isEmpty()
          ? Mono.empty()
          : kind.claimed(claimed).doOnNext(this::refuseClaims).then();
    }

    private void refuseClaims(Set<String> taken) {
      for (var line : byId.values()) {
        var name = Objects.requireNonNull(kind.claim(line.value()));
        if (taken.contains(name)) {
          refuse(line, "/name", "is taken by another that is registered");
        } else if (claims.before(name, line.row().line()) != 0) {
          refuse(line, "/name", "is the name of an earlier row of this import");
        }
      }
    }

    void conclude() {
      report.add(faults);
      var bad = faults.stream().map(Fault::line).collect(Collectors.toSet());
      byId.values().stream()
          .filter(line -> !bad.contains(line.row().line()))
          .forEach(line -> fresh.set(line.index()));
    }
  }
}
