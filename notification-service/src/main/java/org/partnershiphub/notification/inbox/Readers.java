package org.partnershiphub.notification.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import org.partnershiphub.notification.directory.PersonId;

/** The streams that are open on this instance, by the records that they show. */
final class Readers {

  private final Map<PersonId, Set<Reader>> byRecord = new ConcurrentHashMap<>();
  private final Map<PersonId, Integer> open = new ConcurrentHashMap<>();
  private final Set<Reader> all = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private final StreamSettings settings;
  private volatile boolean closed;

  Readers(StreamSettings settings) {
    this.settings = settings;
  }

  int size() {
    return all.size();
  }

  List<Reader> all() {
    return new ArrayList<>(all);
  }

  /** Takes a place; whoever got one gives it back by {@link #remove} or {@link #giveBack}. */
  void takePlace(PersonId person) {
    if (closed || count.incrementAndGet() > settings.perInstance()) {
      if (!closed) {
        count.decrementAndGet();
      }
      throw new InboxProblem.NoStreamFree(settings.comeBackAfter());
    }
    if (open.merge(person, 1, Integer::sum) > settings.perPerson()) {
      giveBack(person);
      throw new InboxProblem.TooManyStreams(settings.perPerson(), settings.comeBackAfter());
    }
  }

  private void giveBack(PersonId person) {
    open.computeIfPresent(person, (it, many) -> many == 1 ? null : many - 1);
    count.decrementAndGet();
  }

  /** What is told of these records reaches this reader from now on. */
  void show(Reader reader, Collection<PersonId> records) {
    all.add(reader);
    records.forEach(
        record ->
            byRecord.compute(
                record,
                (it, readers) -> {
                  var some = readers == null ? new CopyOnWriteArraySet<Reader>() : readers;
                  some.add(reader);
                  return some;
                }));
    if (reader.ended()) {
      hide(reader, records);
    }
  }

  void remove(Reader reader) {
    giveBack(reader.person());
    hide(reader, reader.records());
  }

  private void hide(Reader reader, Collection<PersonId> records) {
    all.remove(reader);
    records.forEach(
        record ->
            byRecord.computeIfPresent(
                record,
                (it, readers) -> {
                  readers.remove(reader);
                  return readers.isEmpty() ? null : readers;
                }));
  }

  Set<Reader> of(PersonId record) {
    return byRecord.getOrDefault(record, Set.of());
  }

  boolean reads(PersonId record) {
    return byRecord.containsKey(record);
  }

  /** Nobody is let in any more. */
  void close() {
    closed = true;
  }
}
