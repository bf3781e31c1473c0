package org.partnershiphub.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rows of an import, a JSON array, one JSON object a line (NDJSON) or CSV, and finds the
 * faults of every row before anything is written. The body waits on disk meanwhile.
 */
public final class ImportReader {

  private static final int CHUNK = 500;

  private final JsonMapper json;
  private final BodyReader bodies;
  private final long mostBytes;

  /**
   * @param mostBytes a larger body is refused with 413
   */
  public ImportReader(JsonMapper json, BodyReader bodies, long mostBytes) {
    this.json = json;
    this.bodies = bodies;
    this.mostBytes = mostBytes;
  }

  /** Lets somebody work on the rows; the file is gone when the work is over, however it ended. */
  public <T, R> Mono<R> with(
      ImportBody body, Class<T> type, Function<ImportFile<T>, Mono<R>> work) {
    return with(body, type, null, work);
  }

  /**
   * The same for an import that may be CSV.
   *
   * @param columns those that it may have
   */
  public <T, R> Mono<R> with(
      ImportBody body,
      Class<T> type,
      @Nullable CsvColumns columns,
      Function<ImportFile<T>, Mono<R>> work) {
    if (body.form() == ImportBody.Form.CSV && columns == null) {
      return Mono.error(
          () -> new UnsupportedMediaTypeStatusException("This import is taken as JSON only."));
    }
    return Mono.usingWhen(
        Spool.create(mostBytes),
        spool ->
            spool
                .fill(body.content())
                .then(
                    Mono.defer(
                        () ->
                            work.apply(
                                new ImportFile<>(
                                    () -> open(spool, body.form(), columns), bodies, type)))),
        Spool::delete);
  }

  private RowReader open(Spool spool, ImportBody.Form form, @Nullable CsvColumns columns) {
    if (form == ImportBody.Form.JSON || columns == null) {
      return new JsonRows(json, spool.open());
    }
    try (var in = spool.open()) {
      Utf8Lines.check(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CsvRows(json, columns, spool.open());
  }

  /** All rows at once, for imports whose rows must be looked at together. */
  public <T> Mono<ImportRows<T>> read(ImportBody body, Class<T> type) {
    return with(body, type, file -> file.chunks(CHUNK).collectList().map(ImportReader::rows));
  }

  /** A controller takes the body as {@code @RequestBody Flux<DataBuffer>} and hands it on. */
  public <T> Mono<ImportRows<T>> read(Flux<DataBuffer> body, Class<T> type) {
    return read(new ImportBody(body, ImportBody.Form.JSON, false), type);
  }

  private static <T> ImportRows<T> rows(List<List<ImportRow<T>>> chunks) {
    var rows = new ArrayList<@Nullable T>();
    var faults = new ArrayList<Fault>();
    for (var chunk : chunks) {
      for (var row : chunk) {
        rows.add(row.value());
        faults.addAll(row.faults());
      }
    }
    return new ImportRows<>(rows, faults);
  }
}
