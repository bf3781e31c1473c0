package org.partnershiphub.notification.inbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The live stream of one inbox. A signal only says when to look: what is shown is always read from
 * the store, from where this stream stands, so nothing depends on which instance delivers, and a
 * reader who comes back goes on where they were.
 */
@Component
public class InboxStream {

  /** A signal comes when a delivery begins; its entry stands when the batch is done. */
  private static final Flux<Duration> LOOKS =
      Flux.just(0, 40, 100, 250, 600, 1_500).map(Duration::ofMillis);

  private static final Duration SAFETY = Duration.ofSeconds(15);

  /** Entries of one batch may appear in any order within this distance. */
  private static final int BATCH = 1_000;

  private static final int AT_ONCE = 200;

  private final Inbox inbox;
  private final InboxSignals signals;

  public InboxStream(Inbox inbox, InboxSignals signals) {
    this.inbox = inbox;
    this.signals = signals;
  }

  /**
   * @param after the position that the reader saw last; null to begin with what comes from now on
   */
  public Flux<InboxItem> of(PersonId person, @Nullable Long after) {
    var start = after == null ? inbox.newest(person) : Mono.just(after);
    return start.flatMapMany(from -> from(person, new Reading(from)));
  }

  private Flux<InboxItem> from(PersonId person, Reading reading) {
    var looks =
        Flux.merge(
            // What was under way when the stream was opened gave its signal before.
            signals.of(person).startWith(0L).switchMap(signal -> LOOKS.concatMap(Mono::delay)),
            Flux.interval(SAFETY, SAFETY));
    return looks.onBackpressureLatest().concatMap(look -> news(person, reading), 1);
  }

  private Flux<InboxItem> news(PersonId person, Reading reading) {
    return Flux.defer(() -> inbox.after(person, reading.lookFrom(), BATCH))
        .filter(reading::isNew)
        .take(AT_ONCE);
  }

  /** Where one reader stands. */
  private static final class Reading {

    private final long start;
    private final AtomicLong newest;
    private final Map<NoticeId, Boolean> seen =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<NoticeId, Boolean> eldest) {
            return size() > 2 * BATCH;
          }
        };

    Reading(long start) {
      this.start = start;
      this.newest = new AtomicLong(start);
    }

    long lookFrom() {
      return Math.max(start, newest.get() - BATCH);
    }

    boolean isNew(InboxItem item) {
      newest.accumulateAndGet(item.position(), Math::max);
      return seen.put(item.notice(), true) == null;
    }
  }
}
