package org.partnershiphub.events.series;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnershiphub.events.schedule.SeriesId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drafts in memory. */
public final class InMemoryDrafts implements Drafts {

  private final Map<DraftId, Draft> rows = new ConcurrentHashMap<>();

  @Override
  public Mono<Draft> find(DraftId id) {
    return Mono.fromSupplier(() -> rows.get(id));
  }

  @Override
  public Flux<Draft> of(SeriesId series) {
    return Flux.defer(
        () ->
            Flux.fromStream(
                rows.values().stream()
                    .filter(it -> it.series().equals(series))
                    .sorted(Comparator.comparing(Draft::at).reversed())));
  }

  @Override
  public Mono<Boolean> write(Draft draft) {
    return Mono.fromSupplier(
        () -> {
          synchronized (this) {
            var now = rows.get(draft.id());
            var fits = (now == null ? 0 : now.revision()) == draft.revision() - 1;
            if (fits) {
              rows.put(draft.id(), draft);
            }
            return fits;
          }
        });
  }
}
