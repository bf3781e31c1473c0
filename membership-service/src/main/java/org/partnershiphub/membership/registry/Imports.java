package org.partnershiphub.membership.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.ids.TypedId;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.ImportRows;
import reactor.core.publisher.Mono;

/**
 * Registers things, one or many. An import is all or nothing: every row is looked at, and when one
 * is bad none is written. A row that was imported before is known again, whatever has become of the
 * thing since.
 */
public final class Imports {

  private Imports() {}

  public static <I extends TypedId, R, S> Mono<Versioned<S>> one(
      Importing<I, R, S> kind, R row, Ids ids, Function<String, I> newId) {
    return Mono.defer(() -> kind.check(List.of(row)))
        .doOnNext(faults -> faults.getFirst().refuse())
        .flatMap(
            _ -> {
              var given = kind.idOf(row);
              var id = given == null ? newId.apply(ids.next()) : given;
              return kind.aggregates().create(id, kind.first(id, row));
            });
  }

  public static <I extends TypedId, R, S> Mono<ImportResult> all(
      Importing<I, R, S> kind, ImportRows<R> rows) {
    return Mono.defer(
        () -> {
          var lines = new Lines<>(kind, rows);
          return kind.aggregates()
              .findAll(lines.byId.keySet())
              .doOnNext(known -> lines.compare(known.state()))
              .then(Mono.defer(() -> lines.check(kind::check)))
              .then(Mono.defer(() -> lines.check(kind::clashes)))
              .then(Mono.defer(lines::write));
        });
  }

  /** The rows of one import by their ids; what is known already is taken out as it is found. */
  private static final class Lines<I extends TypedId, R, S> {

    private record Line<R>(int number, R row) {}

    private final Importing<I, R, S> kind;
    private final ImportRows<R> rows;
    private final Map<I, Line<R>> byId;

    Lines(Importing<I, R, S> kind, ImportRows<R> rows) {
      this.kind = kind;
      this.rows = rows;
      this.byId = HashMap.newHashMap(rows.size());
      var number = 0;
      for (var row : rows.readable()) {
        number++;
        if (row != null) {
          place(new Line<>(number, row));
        }
      }
    }

    private void place(Line<R> line) {
      var id = kind.idOf(line.row());
      if (id == null) {
        rows.refuse(line.number(), "/id", "must be given in an import");
        return;
      }
      var before = byId.putIfAbsent(id, line);
      if (before != null) {
        rows.refuse(line.number(), "/id", "stands in line " + before.number() + " already");
      }
    }

    void compare(S known) {
      var line = byId.remove(kind.idIn(known));
      if (line != null && !kind.fingerprint(line.row()).equals(kind.registeredAs(known))) {
        rows.refuse(line.number(), "/id", "is registered already with other content");
      }
    }

    Mono<Void> check(Function<List<R>, Mono<List<Faults>>> rule) {
      var fresh = inOrder();
      return rule.apply(fresh.stream().map(Line::row).toList())
          .doOnNext(found -> refuse(fresh, found))
          .then();
    }

    private void refuse(List<Line<R>> fresh, List<Faults> found) {
      for (var i = 0; i < fresh.size(); i++) {
        var number = fresh.get(i).number();
        found.get(i).list().forEach(it -> rows.refuse(number, it.pointer(), it.detail()));
      }
    }

    private List<Line<R>> inOrder() {
      return byId.values().stream().sorted(Comparator.comparingInt(Line::number)).toList();
    }

    Mono<ImportResult> write() {
      var received = rows.sound().size();
      var drafts = new ArrayList<Draft<I, S>>(byId.size());
      for (var line : inOrder()) {
        var id = Objects.requireNonNull(kind.idOf(line.row()));
        drafts.add(new Draft<>(id, kind.first(id, line.row())));
      }
      return kind.aggregates()
          .createAll(drafts)
          .map(created -> new ImportResult(received, created.size(), received - created.size()));
    }
  }
}
