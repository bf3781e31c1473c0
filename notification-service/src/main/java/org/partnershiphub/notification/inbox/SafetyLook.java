package org.partnershiphub.notification.inbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.inbox.Entries.Spot;
import org.partnershiphub.notification.notices.Horizons;

/**
 * Compares streams with the store, many at once and some at a time: whoever lacks something that
 * stands, because nobody told of it, is caught up; and whoever was found to have another record is
 * shown that one too.
 */
final class SafetyLook {

  private static final int PAGE = 1_000;
  private static final int PAGES = 20;

  private final Entries entries;
  private final Horizons horizons;
  private final Directory directory;
  private final Readers readers;

  /** Who is still to be looked at in this round; neighbours stand at about the same place. */
  private final Deque<Reader> round = new ArrayDeque<>();

  SafetyLook(Entries entries, Horizons horizons, Directory directory, Readers readers) {
    this.entries = entries;
    this.horizons = horizons;
    this.directory = directory;
    this.readers = readers;
  }

  /** Looks at one of this many parts of all streams. */
  void look(long parts) {
    if (round.isEmpty()) {
      readers.all().stream()
          .sorted(Comparator.comparingLong(it -> it.cursor().of(it.person())))
          .forEach(round::add);
    }
    var most = (readers.size() + parts - 1) / parts;
    var some = new ArrayList<Reader>();
    while (some.size() < most && !round.isEmpty()) {
      some.add(round.poll());
    }
    some.removeIf(Reader::ended);
    if (!some.isEmpty()) {
      look(some);
    }
  }

  private void look(List<Reader> some) {
    merged(some);
    var done = horizons.all();
    var records = new HashSet<PersonId>();
    var from = Long.MAX_VALUE;
    for (var reader : some) {
      for (var stand : reader.cursor().positions().entrySet()) {
        records.add(stand.getKey());
        from = Math.min(from, stand.getValue());
      }
    }
    compare(records, from, done);
  }

  private void compare(Collection<PersonId> records, long from, Map<Integer, Long> done) {
    var after = from;
    for (int page = 0; page < PAGES; page++) {
      var spots = entries.beyond(records, after, PAGE);
      spots.stream().filter(it -> it.within(done)).forEach(this::compare);
      if (spots.size() < PAGE) {
        return;
      }
      // Several records may have one at the same position.
      after = spots.getLast().position() - 1;
    }
  }

  private void compare(Spot spot) {
    readers.of(spot.record()).stream()
        .filter(it -> spot.position() > it.cursor().of(spot.record()))
        .forEach(Reader::fallBehind);
  }

  private void merged(List<Reader> some) {
    var byPerson = new HashMap<PersonId, List<Reader>>();
    some.forEach(it -> byPerson.computeIfAbsent(it.person(), p -> new ArrayList<>()).add(it));
    for (var card : directory.people(byPerson.keySet()).values()) {
      if (!card.past().merged().isEmpty()) {
        byPerson.getOrDefault(card.person(), List.of()).forEach(it -> grow(it, card));
      }
    }
  }

  private void grow(Reader reader, PersonCard card) {
    if (!reader.records().containsAll(card.past().merged())) {
      Set<PersonId> records = directory.idsOf(reader.person());
      readers.show(reader, records);
      reader.become(records);
    }
  }
}
