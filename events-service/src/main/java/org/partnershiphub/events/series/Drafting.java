package org.partnershiphub.events.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.StaleVersion;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collects edits until they are published at once. */
@Service
public class Drafting {

  private final Drafts drafts;
  private final AllSeries series;
  private final SeriesScheduling scheduling;
  private final Moments moments;

  Drafting(Drafts drafts, AllSeries series, SeriesScheduling scheduling, Moments moments) {
    this.drafts = drafts;
    this.series = series;
    this.scheduling = scheduling;
    this.moments = moments;
  }

  /** Edits are looked at when they are collected already, each as far as it can be alone. */
  public Mono<Draft> begin(
      SeriesId of, DraftId id, List<Wish> edits, @Nullable String reason, PersonId by) {
    var first = new Draft(id, of, edits, reason, by, moments.now().now(), 1, null);
    return series
        .get(of)
        .flatMap(it -> scheduling.admissible(it.state(), Wish.edits(edits)))
        .then(Mono.defer(() -> written(first)));
  }

  public Mono<Draft> rewrite(
      SeriesId of,
      DraftId id,
      Expected expected,
      List<Wish> edits,
      @Nullable String reason,
      PersonId by) {
    return get(of, id)
        .flatMap(it -> unpublished(it, expected))
        .delayUntil(
            it ->
                series
                    .get(of)
                    .flatMap(now -> scheduling.admissible(now.state(), Wish.edits(edits))))
        .flatMap(it -> written(it.rewritten(edits, reason, by, moments.now().now())));
  }

  public Mono<Draft> get(SeriesId of, DraftId id) {
    return drafts
        .find(id)
        .filter(it -> it.series().equals(of))
        .switchIfEmpty(Mono.error(() -> new SeriesProblem.DraftNotFound(id)));
  }

  public Flux<Draft> of(SeriesId id) {
    return drafts.of(id);
  }

  /**
   * Publishes it, once: the series remembers the draft that it changed by last, so that a crash
   * before the draft was marked does no harm.
   */
  public Mono<Versioned<MeetingSeries>> publish(
      SeriesId of, DraftId id, Expected expected, @Nullable String shortNoticeReason) {
    return get(of, id)
        .flatMap(it -> it.publishedAs() == null ? unpublished(it, expected) : Mono.just(it))
        .flatMap(
            it ->
                it.publishedAs() != null
                    ? series.get(of)
                    : scheduling
                        .publish(
                            of,
                            Expected.ANY,
                            Wish.edits(it.edits()),
                            new Why(it.reason(), shortNoticeReason),
                            id)
                        .delayUntil(now -> drafts.write(it.published(now.state().version()))));
  }

  private static Mono<Draft> unpublished(Draft it, Expected expected) {
    if (it.publishedAs() != null) {
      return Mono.error(() -> new SeriesProblem.DraftPublished(it.id()));
    }
    return expected.admits(it.revision())
        ? Mono.just(it)
        : Mono.error(() -> new StaleVersion(it.revision()));
  }

  private Mono<Draft> written(Draft draft) {
    return drafts
        .write(draft)
        .flatMap(
            done -> done ? Mono.just(draft) : Mono.error(() -> new StaleVersion(draft.revision())));
  }
}
