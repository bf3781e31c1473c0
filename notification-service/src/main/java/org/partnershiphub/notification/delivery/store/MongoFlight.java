package org.partnershiphub.notification.delivery.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.delivery.InFlight.Flight;
import org.partnershiphub.notification.delivery.InFlight.Overtaken;
import org.partnershiphub.notification.notices.NoticeId;

/**
 * Notes one batch in one small document. Whoever comes first waits a moment for the other
 * connections and writes for all, so that a mail costs a fraction of a write.
 */
final class MongoFlight implements Flight {

  /** A store that is away is waited for by the driver each time, for as long as it is set to. */
  private static final int TRIES = 3;

  /**
   * How long a connection waits for the others, so that one write notes a mail of each. Longer than
   * a server near by takes for a mail; where one connection is slow, it holds the others up by no
   * more than this.
   */
  private static final long MOMENT_NANOS = 5_000_000;

  private final MongoCollection<Document> lanes;
  private final MongoCollection<Document> flights;
  private final String name;
  private final Collection<Integer> own;
  private final Map<NoticeId, Integer> places;
  private final int atOnce;
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final BitSet taken = new BitSet();
  private long asked;
  private long noted;
  private boolean writing;

  MongoFlight(
      MongoCollection<Document> lanes,
      MongoCollection<Document> flights,
      String name,
      Collection<Integer> own,
      List<NoticeId> mails,
      int atOnce) {
    this.lanes = lanes;
    this.flights = flights;
    this.name = name;
    this.own = List.copyOf(own);
    this.atOnce = atOnce;
    this.places =
        IntStream.range(0, mails.size()).boxed().collect(Collectors.toMap(mails::get, it -> it));
  }

  @Override
  public void taken(NoticeId notice) {
    var mine = ask(notice);
    for (var turn = turn(mine); turn != null; turn = turn(mine)) {
      var written = false;
      try {
        write(turn.bits());
        written = true;
      } finally {
        finished(written ? turn.upTo() : 0);
      }
    }
  }

  /** All that is to be noted now. */
  @SuppressWarnings("ArrayRecordComponent") // written out, never compared
  private record Turn(long upTo, long[] bits) {}

  private long ask(NoticeId notice) {
    lock.lock();
    try {
      taken.set(requireNonNull(places.get(notice)));
      asked++;
      changed.signalAll();
      return asked;
    } finally {
      lock.unlock();
    }
  }

  /** Null when somebody else has noted it. */
  private @Nullable Turn turn(long mine) {
    lock.lock();
    try {
      while (writing && noted < mine) {
        changed.awaitUninterruptibly();
      }
      if (noted >= mine) {
        return null;
      }
      writing = true;
      awaitOthers();
      return new Turn(asked, taken.toLongArray());
    } finally {
      lock.unlock();
    }
  }

  /** At most a moment: a connection may have nothing to carry any more. */
  private void awaitOthers() {
    var left = MOMENT_NANOS;
    try {
      while (asked - noted < atOnce && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void finished(long upTo) {
    lock.lock();
    try {
      writing = false;
      noted = Math.max(noted, upTo);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void write(long[] bits) {
    var note = Updates.set("taken", Arrays.stream(bits).boxed().toList());
    for (int attempt = 1; ; attempt++) {
      try {
        if (flights.updateOne(and(eq("_id", name), eq("open", true)), note).getMatchedCount()
            == 0) {
          throw new Overtaken();
        }
        return;
      } catch (MongoException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  @Override
  public void end() {
    lanes.deleteMany(and(in("_id", own), eq("flight", name)));
    flights.deleteOne(eq("_id", name));
  }
}
