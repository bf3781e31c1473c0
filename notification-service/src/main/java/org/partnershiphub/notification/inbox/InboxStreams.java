package org.partnershiphub.notification.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Horizons;
import org.partnershiphub.notification.notices.NoticeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;

/**
 * The live streams of this instance. Every instance hears of every new entry, looks up those that
 * somebody reads here, all of a batch at once, and passes them on; whoever comes, comes back, or
 * was too slow is caught up from the store first.
 */
public final class InboxStreams {

  private static final Logger LOG = LoggerFactory.getLogger(InboxStreams.class);

  /** How many entries are looked up together; the first of many need not wait for the last. */
  private static final int AT_ONCE = 250;

  /** How many signals may be on their way to one reader. */
  private static final int ON_THEIR_WAY = 64;

  private final Entries entries;
  private final Directory directory;
  private final Readers readers;
  private final CatchUp catchUp;
  private final SafetyLook safety;
  private final StreamSettings settings;
  private final Threads threads;
  private final LongSupplier clock;
  private volatile boolean unsure;

  /**
   * Who does the work.
   *
   * @param store waits for the store
   * @param out writes to readers
   */
  record Threads(Scheduler store, Scheduler out) {}

  InboxStreams(
      Entries entries,
      Horizons horizons,
      Directory directory,
      StreamSettings settings,
      Threads threads,
      LongSupplier clock) {
    this.entries = entries;
    this.directory = directory;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
    this.readers = new Readers(settings);
    this.catchUp = new CatchUp(entries, horizons, clock);
    this.safety = new SafetyLook(entries, horizons, directory, readers);
  }

  /**
   * The stream of one person, and of every record that was found to be them.
   *
   * @param last the cursor that this reader had last; else it begins with what comes from now on
   * @param lasting when it ends, since the permission to read it does
   */
  public Flux<Signal> of(PersonId person, @Nullable String last, Duration lasting) {
    return Flux.<Signal>create(sink -> open(person, Cursor.parse(person, last), lasting, sink))
        .publishOn(threads.out(), ON_THEIR_WAY);
  }

  public int open() {
    return readers.size();
  }

  private void open(
      PersonId person, @Nullable Cursor last, Duration lasting, FluxSink<Signal> sink) {
    try {
      readers.takePlace(person);
    } catch (InboxProblem full) {
      sink.error(full);
      return;
    }
    var now = clock.getAsLong();
    var start = last == null ? Cursor.beginning(person) : last;
    var reader = new Reader(person, sink, start, now + lasting.toMillis(), now);
    sink.onDispose(
        () -> {
          reader.end(null);
          readers.remove(reader);
        });
    readers.show(reader, Set.of(person));
    reader.startCatchingUp();
    threads.store().schedule(() -> begin(reader, last));
    sink.onRequest(more -> goOn(reader));
  }

  private void begin(Reader reader, @Nullable Cursor last) {
    try {
      var records = directory.idsOf(reader.person());
      readers.show(reader, records);
      var cursor = last == null ? catchUp.now(reader.person(), records) : last.with(records);
      reader.open(cursor, clock.getAsLong());
      if (last != null || !reader.caughtUp(clock.getAsLong())) {
        catchUp.run(reader);
      }
    } catch (RuntimeException e) {
      LOG.warn("A stream could not be opened: {}", e.toString());
      reader.end(e);
    }
  }

  private void goOn(Reader reader) {
    if (reader.startCatchingUp()) {
      threads.store().schedule(() -> catchUp(reader));
    }
  }

  private void catchUp(Reader reader) {
    try {
      catchUp.run(reader);
    } catch (RuntimeException e) {
      LOG.warn("A reader could not be caught up, the next beat tries anew: {}", e.toString());
    }
  }

  /** These entries stand now; in the order in which they were told. */
  public void told(Collection<NoticeId> notices) {
    var read = notices.stream().filter(it -> readers.reads(it.person())).distinct().toList();
    for (int from = 0; from < read.size(); from += AT_ONCE) {
      look(read.subList(from, Math.min(read.size(), from + AT_ONCE)));
    }
  }

  private void look(List<NoticeId> read) {
    try {
      entries.of(read).stream()
          .sorted(Comparator.comparingLong(InboxItem::position))
          .forEach(this::told);
    } catch (RuntimeException e) {
      LOG.warn("New entries could not be looked up, their readers are caught up: {}", e.toString());
      read.forEach(it -> readers.of(it.person()).forEach(Reader::fallBehind));
    }
  }

  private void told(InboxItem item) {
    var now = clock.getAsLong();
    readers.of(item.record()).forEach(it -> it.told(item, now));
  }

  /** The same human did something, here or elsewhere. */
  public void marked(NoticeId notice, Mark mark) {
    var now = clock.getAsLong();
    var marked = new Signal.Marked(notice, mark);
    readers.of(notice.person()).forEach(it -> it.marked(marked, now));
  }

  /** From now on everything is heard again; what was told before may not have been. */
  public void unsure() {
    unsure = true;
  }

  /** Once a second: whoever is found behind is caught up at once. */
  void beat() {
    try {
      var parts = unsure ? 1 : Math.max(1, settings.lookEvery().toSeconds());
      unsure = false;
      safety.look(parts);
    } catch (RuntimeException e) {
      LOG.warn("Streams could not be compared with the store: {}", e.toString());
    }
    for (var reader : readers.all()) {
      if (reader.beat(settings, clock.getAsLong())) {
        goOn(reader);
      }
    }
  }

  /** Ends all streams; their readers go on elsewhere. */
  void close() {
    readers.close();
    List.copyOf(readers.all()).forEach(it -> it.end(null));
  }
}
