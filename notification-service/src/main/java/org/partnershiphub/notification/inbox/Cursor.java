package org.partnershiphub.notification.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;

/**
 * Up to where a reader has seen everything, record by record: the position of their own, and {@code
 * ,<record>:<position>} for each record that was found to be them too. It is the id of what the
 * stream sends, so whoever comes back with it goes on exactly there, on whichever instance.
 */
record Cursor(PersonId own, Map<PersonId, Long> positions) {

  static final long BEGINNING = -1;

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  Cursor {
    positions = Map.copyOf(positions);
  }

  static Cursor beginning(PersonId own) {
    return new Cursor(own, Map.of(own, BEGINNING));
  }

  /** What a reader came back with; null when it is nothing that we gave. */
  static @Nullable Cursor parse(PersonId own, @Nullable String text) {
    if (text == null) {
      return null;
    }
    var positions = new HashMap<PersonId, Long>();
    for (var part : text.split(",", -1)) {
      var colon = part.lastIndexOf(':');
      var number = part.substring(colon + 1);
      if (!NUMBER.matcher(number).matches()) {
        return null;
      }
      try {
        positions.put(
            colon < 0 ? own : new PersonId(part.substring(0, colon)), Long.valueOf(number));
      } catch (IllegalArgumentException noRecord) {
        return null;
      }
    }
    return positions.containsKey(own) ? new Cursor(own, positions) : null;
  }

  /** Where they stand in a record; one that is new to them begins where they stood. */
  long of(PersonId record) {
    var known = positions.get(record);
    return known != null
        ? known
        : positions.values().stream().mapToLong(it -> it).max().orElse(BEGINNING);
  }

  Cursor at(PersonId record, long position) {
    var moved = new HashMap<>(positions);
    moved.put(record, position);
    return new Cursor(own, moved);
  }

  /** The same reader with these records, no others. */
  Cursor with(Collection<PersonId> records) {
    var all = new HashMap<PersonId, Long>();
    records.forEach(it -> all.put(it, of(it)));
    return new Cursor(own, all);
  }

  String text() {
    var text = new StringBuilder().append(of(own));
    if (positions.size() > 1) {
      new TreeMap<>(byName())
          .forEach(
              (record, position) -> text.append(',').append(record).append(':').append(position));
    }
    return text.toString();
  }

  private Map<String, Long> byName() {
    var others = new HashMap<String, Long>();
    positions.forEach(
        (record, position) -> {
          if (!record.equals(own)) {
            others.put(record.value(), position);
          }
        });
    return others;
  }
}
