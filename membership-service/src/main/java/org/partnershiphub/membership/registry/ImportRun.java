package org.partnershiphub.membership.registry;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.ids.TypedId;
import org.partnershiphub.platform.web.ImportFile;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.ImportRow;
import reactor.core.publisher.Mono;

/**
 * One import, a chunk at a time: first every row is looked at, then, when none is bad, those that
 * are new are written. What a crash leaves out of the second pass, the same file brings when it is
 * sent again.
 */
final class ImportRun<I extends TypedId, R, S> {

  private static final int CHUNK = 1_000;

  private final Importing<I, R, S> kind;
  private final ImportFile<R> rows;
  private final Survey<I, R, S> survey;

  ImportRun(Importing<I, R, S> kind, ImportFile<R> rows) {
    this.kind = kind;
    this.rows = rows;
    this.survey = new Survey<>(kind);
  }

  Mono<ImportResult> run(boolean isDryRun) {
    return rows.chunks(CHUNK)
        .concatMap(survey::look, 1)
        .then(Mono.defer(() -> isDryRun ? Mono.just(survey.dryRun()) : write()));
  }

  private Mono<ImportResult> write() {
    survey.report().refuse();
    var fresh = survey.fresh();
    return (fresh.isEmpty() ? Mono.just(0) : write(fresh))
        .map(created -> new ImportResult(survey.received(), created, survey.received() - created));
  }

  private Mono<Integer> write(BitSet fresh) {
    return rows.chunks(CHUNK)
        .index()
        .map(it -> drafts(fresh, Math.toIntExact(it.getT1()) * CHUNK, it.getT2()))
        .concatMap(drafts -> kind.aggregates().createAll(drafts).map(List::size), 1)
        .reduce(0, Integer::sum);
  }

  private List<Draft<I, S>> drafts(BitSet fresh, int first, List<ImportRow<R>> chunk) {
    return IntStream.range(0, chunk.size())
        .filter(at -> fresh.get(first + at))
        .mapToObj(at -> draft(Objects.requireNonNull(chunk.get(at).value())))
        .toList();
  }

  private Draft<I, S> draft(R row) {
    var id = Objects.requireNonNull(kind.idOf(row));
    return new Draft<>(id, kind.first(id, row));
  }
}
