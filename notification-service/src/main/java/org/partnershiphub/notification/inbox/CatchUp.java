package org.partnershiphub.notification.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.inbox.Entries.Spot;
import org.partnershiphub.notification.notices.Horizons;

/**
 * Brings a reader from where they stand to where the store is, and no further than its horizons,
 * which are always read first: what stands beyond them may have neighbours that do not stand yet,
 * and is told when they do.
 */
final class CatchUp {

  private static final int PAGE = 200;

  private final Entries entries;
  private final Horizons horizons;
  private final LongSupplier clock;

  CatchUp(Entries entries, Horizons horizons, LongSupplier clock) {
    this.entries = entries;
    this.horizons = horizons;
    this.clock = clock;
  }

  /** Some entries in order, and whether there are more. */
  private record Part(List<InboxItem> items, boolean more) {}

  /** For whoever begins with what comes from now on. */
  Cursor now(PersonId own, Set<PersonId> records) {
    var done = horizons.all();
    var positions = new HashMap<PersonId, Long>();
    for (var record : records) {
      var last =
          entries.newest(record, PAGE).stream()
              .filter(it -> it.within(done))
              .mapToLong(Spot::position)
              .findFirst()
              .orElse(Cursor.BEGINNING);
      positions.put(record, last);
    }
    return new Cursor(own, positions);
  }

  /** For a reader who has started to catch up. */
  void run(Reader reader) {
    try {
      do {
        if (!giveAll(reader)) {
          return;
        }
      } while (!reader.caughtUp(clock.getAsLong()) && !reader.ended());
    } finally {
      reader.stayBehind();
    }
  }

  private boolean giveAll(Reader reader) {
    var done = horizons.all();
    Part part;
    do {
      part = next(reader.cursor(), done);
      if (!reader.catchUp(part.items(), clock.getAsLong())) {
        return false;
      }
    } while (part.more());
    return true;
  }

  private Part next(Cursor cursor, Map<Integer, Long> done) {
    var items = new ArrayList<InboxItem>();
    var bound = Long.MAX_VALUE;
    for (var record : cursor.positions().keySet()) {
      var found = entries.after(record, cursor.of(record), PAGE);
      found.stream()
          .takeWhile(it -> it.spot().within(done))
          .map(Entries.Standing::item)
          .forEach(items::add);
      if (found.size() == PAGE && found.getLast().spot().within(done)) {
        bound = Math.min(bound, found.getLast().spot().position());
      }
    }
    var last = bound;
    items.removeIf(it -> it.position() > last);
    items.sort(Comparator.comparingLong(InboxItem::position).thenComparing(InboxItem::notice));
    return new Part(items, bound != Long.MAX_VALUE);
  }
}
