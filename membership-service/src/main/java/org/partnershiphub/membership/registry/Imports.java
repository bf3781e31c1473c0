package org.partnershiphub.membership.registry;

import java.util.List;
import java.util.function.Function;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.ids.TypedId;
import org.partnershiphub.platform.web.ImportFile;
import org.partnershiphub.platform.web.ImportResult;
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
      Importing<I, R, S> kind, ImportFile<R> rows, boolean isDryRun) {
    return Mono.defer(() -> new ImportRun<>(kind, rows).run(isDryRun));
  }
}
