package org.partnershiphub.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * The rows of an import, on disk: they are read a chunk at a time and as often as is asked, so that
 * memory does not depend on how many there are.
 */
public final class ImportFile<T> {

  /** Opens the file anew. */
  interface Opening {
    RowReader open();
  }

  private final Opening opening;
  private final BodyReader bodies;
  private final Class<T> type;

  ImportFile(Opening opening, BodyReader bodies, Class<T> type) {
    this.opening = opening;
    this.bodies = bodies;
    this.type = type;
  }

  /**
   * All rows in their order; none is read before the chunk before it has been worked on.
   *
   * @throws BadBody (as an error signal) when the file cannot be read on
   */
  public Flux<List<ImportRow<T>>> chunks(int size) {
    return Flux.<List<ImportRow<T>>, RowReader>generate(
            opening::open,
            (reader, sink) -> {
              var chunk = chunk(reader, size);
              if (chunk.isEmpty()) {
                sink.complete();
              } else {
                sink.next(chunk);
              }
              return reader;
            },
            RowReader::close)
        .subscribeOn(Schedulers.boundedElastic());
  }

  private List<ImportRow<T>> chunk(RowReader reader, int size) {
    var chunk = new ArrayList<ImportRow<T>>(size);
    while (chunk.size() < size) {
      var raw = reader.next();
      if (raw == null) {
        break;
      }
      chunk.add(row(reader, raw));
    }
    return chunk;
  }

  private ImportRow<T> row(RowReader reader, RowReader.Raw raw) {
    var here = new ArrayList<Fault>();
    @Nullable T value = bodies.read(raw.node(), type, here);
    var faults = new ArrayList<>(raw.faults());
    here.forEach(it -> faults.add(reader.fault(raw.line(), it.pointer(), it.detail())));
    return new ImportRow<>(
        raw.line(), faults.isEmpty() ? value : null, List.copyOf(faults), reader::fault);
  }
}
