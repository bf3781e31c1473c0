package org.partnershiphub.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tells what a crash, or a broker that was away, left behind. One instance at a time does it, under
 * a lease; if a lease runs out early, facts are at worst told twice.
 */
final class Sweeper {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final int BATCH = 500;
  private static final int MOST_BATCHES = 40;
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final ReactiveMongoTemplate mongo;
  private final Relay relay;
  private final LockProvider leases;
  private final InstantSource clock;
  private final Set<String> collections = ConcurrentHashMap.newKeySet();

  Sweeper(ReactiveMongoTemplate mongo, Relay relay, LockProvider leases, InstantSource clock) {
    this.mongo = mongo;
    this.relay = relay;
    this.leases = leases;
    this.clock = clock;
  }

  void watch(String collection) {
    collections.add(collection);
  }

  Set<String> watched() {
    return Set.copyOf(collections);
  }

  /** The sparse indexes that find leftovers. */
  Flux<IndexOn> indexes() {
    return Flux.fromIterable(watched())
        .flatMap(
            collection ->
                Flux.just(Fields.UNTOLD_SINCE, Fields.STUCK)
                    .map(field -> new Index(field, Sort.Direction.ASC).sparse())
                    .map(index -> new IndexOn(collection, index)));
  }

  /**
   * Sweeps once, unless another instance is at it; errors are logged, the next round tries again.
   */
  Mono<Void> sweep(Duration olderThan) {
    return Mono.fromCallable(() -> leases.lock(lease()))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(lock -> lock.map(Mono::just).orElseGet(Mono::empty))
        .flatMap(
            lock ->
                Flux.fromIterable(collections)
                    .concatMap(collection -> sweep(collection, clock.instant().minus(olderThan)))
                    .then()
                    .doFinally(end -> Schedulers.boundedElastic().schedule(lock::unlock)))
        .onErrorResume(
            error -> {
              LOG.warn("Sweeping failed for now: {}", error.toString());
              return Mono.empty();
            });
  }

  /**
   * By the clock that the provider looks at: by another one that is ahead, the lease of an instance
   * that was killed would not end before that time has really come.
   */
  private static LockConfiguration lease() {
    return new LockConfiguration(ClockProvider.now(), "sweeper", LEASE, Duration.ZERO);
  }

  /**
   * Goes on as long as there is more than one batch, so that what a great import leaves behind is
   * not told by the batch a round; within the lease, and so often at most, should nothing get told.
   */
  private Mono<Void> sweep(String collection, Instant before) {
    var until = clock.instant().plus(LEASE.dividedBy(3));
    return Mono.defer(() -> sweepSome(collection, before))
        .repeat(MOST_BATCHES - 1)
        .takeUntil(swept -> swept < BATCH || clock.instant().isAfter(until))
        .then();
  }

  private Mono<Integer> sweepSome(String collection, Instant before) {
    return oldestFirst(collection, before, BATCH)
        .map(document -> Untold.of(collection, document))
        .collectList()
        .filter(batch -> !batch.isEmpty())
        .doOnNext(
            batch ->
                LOG.info(
                    "Telling what {} documents of {} had left to tell", batch.size(), collection))
        .flatMap(batch -> relay.tellAll(batch).thenReturn(batch.size()))
        .defaultIfEmpty(0);
  }

  private Flux<Document> oldestFirst(String collection, Instant before, int limit) {
    return mongo
        .getCollection(collection)
        .flatMapMany(
            it ->
                it.find(new Document(Fields.UNTOLD_SINCE, new Document("$lt", before)))
                    .sort(new Document(Fields.UNTOLD_SINCE, 1))
                    .limit(limit));
  }

  /** How long the oldest untold fact has been waiting; zero when all is told. */
  Mono<Duration> oldest() {
    var now = clock.instant();
    return Flux.fromIterable(collections)
        .flatMap(collection -> oldestFirst(collection, now, 1))
        .map(document -> Duration.between(document.getDate(Fields.UNTOLD_SINCE).toInstant(), now))
        .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
  }

  /** How many aggregates have a fact that the broker refused for its own fault. */
  Mono<Long> stuck() {
    return Flux.fromIterable(collections)
        .flatMap(mongo::getCollection)
        .flatMap(it -> it.countDocuments(new Document(Fields.STUCK, true)))
        .reduce(0L, Long::sum);
  }
}
