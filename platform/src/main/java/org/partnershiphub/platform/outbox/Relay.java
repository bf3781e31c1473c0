package org.partnershiphub.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.partnershiphub.platform.outbox.ToldMarks.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tells facts right after the commit: aggregates side by side, the facts of one aggregate in order.
 * What it cannot tell stays in its document; the sweeper brings it back.
 */
final class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int BATCH = 500;
  private static final int SIDE_BY_SIDE = 256;

  /** Beyond this many the sweeper finds them sooner than the queue would. */
  private static final int WAITING = 20_000;

  private final Wire wire;
  private final ToldMarks marks;
  private final Counter told;
  private final Counter failed;
  private final Counter refused;
  private final RecentlyTold recently = new RecentlyTold();
  private final LinkedBlockingQueue<Untold> waiting = new LinkedBlockingQueue<>(WAITING);
  private final AtomicBoolean running = new AtomicBoolean();

  Relay(Wire wire, ToldMarks marks, MeterRegistry meters) {
    this.wire = wire;
    this.marks = marks;
    this.told = meters.counter("hub.relay.told");
    this.failed = meters.counter("hub.relay.failed");
    this.refused = meters.counter("hub.relay.refused");
  }

  /** Hands over what a commit left to tell, without waiting for the telling. */
  void tell(Untold untold) {
    if (waiting.offer(untold)) {
      wake();
    }
  }

  /**
   * Tells these and completes when they are told and marked, or failed and left for the sweeper.
   */
  Mono<Void> tellAll(Collection<Untold> batch) {
    return Flux.fromIterable(latestOfEach(batch))
        .flatMap(this::tellInOrder, SIDE_BY_SIDE)
        .collectList()
        .flatMap(marks::mark);
  }

  private void wake() {
    if (running.compareAndSet(false, true)) {
      Mono.defer(this::tellWhatWaits)
          .repeat(this::moreWaits)
          .subscribeOn(Schedulers.parallel())
          .subscribe(none -> {}, error -> LOG.error("The relay stopped", error));
    }
  }

  /** Looks once more after saying that it rests: somebody may have come in between. */
  private boolean moreWaits() {
    if (!waiting.isEmpty()) {
      return true;
    }
    running.set(false);
    return !waiting.isEmpty() && running.compareAndSet(false, true);
  }

  private Mono<Void> tellWhatWaits() {
    var batch = new ArrayList<Untold>();
    waiting.drainTo(batch, BATCH);
    if (batch.isEmpty()) {
      return Mono.empty();
    }
    return tellAll(batch)
        .onErrorResume(
            error -> {
              LOG.warn("Telling failed for now; the sweeper will try again: {}", error.toString());
              return Mono.empty();
            });
  }

  /** A later commit's list contains what an earlier one's did, so only the latest counts. */
  private static Collection<Untold> latestOfEach(Collection<Untold> batch) {
    Map<String, Untold> latest = LinkedHashMap.newLinkedHashMap(batch.size());
    for (var untold : batch) {
      latest.merge(untold.aggregate(), untold, (a, b) -> a.version() > b.version() ? a : b);
    }
    return latest.values();
  }

  private Mono<Told> tellInOrder(Untold untold) {
    var sent = new ArrayList<String>(untold.messages().size());
    return Flux.fromIterable(untold.messages())
        .concatMap(message -> send(untold, message).doOnSuccess(none -> sent.add(message.id())))
        .then(Mono.fromSupplier(() -> new Told(untold, sent, true)))
        .onErrorResume(error -> stuck(untold, sent, error));
  }

  private Mono<Void> send(Untold untold, Untold.Message message) {
    if (recently.contains(message.id())) {
      return Mono.empty();
    }
    return wire.send(message)
        .onErrorResume(Wire.Unacceptable.class, error -> putAside(untold, message, error))
        .doOnSuccess(
            none -> {
              told.increment();
              recently.add(message.id());
            });
  }

  private Mono<Void> putAside(Untold untold, Untold.Message message, Throwable reason) {
    LOG.error(
        "{} has a fact that cannot be told: {}, {}",
        untold.aggregate(),
        message.id(),
        reason.getMessage());
    refused.increment();
    return marks.putAside(untold, message, reason);
  }

  /** The broker is at fault: order is kept by telling nothing further of this aggregate. */
  private Mono<Told> stuck(Untold untold, List<String> sent, Throwable error) {
    failed.increment();
    LOG.warn("{} keeps its facts for now: {}", untold.aggregate(), error.toString());
    return Mono.just(new Told(untold, sent, false));
  }
}
