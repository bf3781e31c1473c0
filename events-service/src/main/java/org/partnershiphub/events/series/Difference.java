package org.partnershiphub.events.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.schedule.Slot;

/**
 * What a change set comes to in the end, in words: what is done and undone within it is no
 * difference.
 */
final class Difference {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE, MMM d, uuuu, h:mm a", Locale.US);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE, MMM d, uuuu", Locale.US);
  private static final int MOST_MOVES = 60;

  private final MeetingSeries before;
  private final MeetingSeries after;
  private final Map<LocalDateTime, Planned> had;
  private final Map<LocalDateTime, Planned> has;
  private final List<String> words = new ArrayList<>();

  Difference(MeetingSeries before, MeetingSeries after, Moment at) {
    this.before = before;
    this.after = after;
    this.had = ahead(before, at);
    this.has = ahead(after, at);
  }

  /** An occurrence that begins at another moment. */
  record Move(Slot from, Slot to) {}

  private static Map<LocalDateTime, Planned> ahead(MeetingSeries it, Moment at) {
    return it.plan()
        .between(at.now(), at.horizon(), at.zones())
        .collect(
            Collectors.toMap(
                Planned::original, Function.identity(), (one, same) -> one, LinkedHashMap::new));
  }

  /** Those that move, in their order; when all do, the nth to the nth. */
  List<Move> moves() {
    var moves = new ArrayList<Move>();
    if (sameBase()) {
      had.forEach((original, it) -> move(it, has.get(original), moves));
      return moves.stream().limit(MOST_MOVES).toList();
    }
    var from = List.copyOf(had.values());
    var to = List.copyOf(has.values());
    for (int n = 0; n < Math.min(MOST_MOVES, Math.min(from.size(), to.size())); n++) {
      move(from.get(n), to.get(n), moves);
    }
    return moves;
  }

  private static void move(Planned from, @Nullable Planned to, List<Move> moves) {
    if (to != null && !from.slot().equals(to.slot())) {
      moves.add(new Move(from.slot(), to.slot()));
    }
  }

  private boolean sameBase() {
    var was = before.plan();
    var is = after.plan();
    return was.first().equals(is.first())
        && was.zone().equals(is.zone())
        && was.durationMinutes() == is.durationMinutes();
  }

  List<String> words() {
    words.clear();
    texts();
    if (sameBase()) {
      end();
      occurrences();
    } else {
      base();
    }
    return List.copyOf(words);
  }

  private void texts() {
    var was = before.subject();
    var is = after.subject();
    if (!was.title().equals(is.title())) {
      words.add("The title becomes \"%s\".".formatted(is.title()));
    }
    if (!Objects.equals(was.place(), is.place())) {
      words.add(placed("The place", is.place()));
    }
    if (!Objects.equals(was.agenda(), is.agenda())) {
      words.add(is.agenda() == null ? "There is no agenda text." : "The agenda text is another.");
    }
    if (!before.audience().equals(after.audience())) {
      words.add(audience(after.audience()));
    }
  }

  private static String audience(Addressees it) {
    var whom =
        Stream.of(it.groups(), it.cohorts(), it.offices())
            .flatMap(List::stream)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return "It is for %s%s%s."
        .formatted(
            whom.isEmpty() ? "nobody but guests" : whom,
            it.guests().isEmpty() ? "" : ", with %d by name".formatted(it.guests().size()),
            it.except().isEmpty() ? "" : ", without %d".formatted(it.except().size()));
  }

  private void base() {
    var is = after.plan();
    words.add(
        "From %s on all are at %s for %d minutes, by %s."
            .formatted(
                DAY.format(is.first()),
                time(is.first(), is.zone()),
                is.durationMinutes(),
                is.rule()));
    var dropped = before.plan().variations().size() - is.variations().size();
    if (dropped > 0) {
      words.add("%d single changes no longer fit, and are dropped.".formatted(dropped));
    }
  }

  private void end() {
    if (!before.plan().rule().equals(after.plan().rule())) {
      has.values().stream()
          .map(it -> it.slot().day())
          .max(LocalDate::compareTo)
          .ifPresent(it -> words.add("The last is on %s.".formatted(DAY.format(it))));
    }
  }

  private void occurrences() {
    had.forEach(
        (original, it) -> {
          if (!has.containsKey(original) && isBeforeEnd(original)) {
            words.add(when(it) + " is cancelled.");
          }
        });
    has.forEach(
        (original, it) -> {
          var was = had.get(original);
          if (was == null) {
            words.add(when(it) + (isNew(original) ? " is added." : " takes place after all."));
          } else {
            one(was, it);
          }
        });
  }

  private boolean isBeforeEnd(LocalDateTime original) {
    return after.plan().everything().contains(original);
  }

  private boolean isNew(LocalDateTime original) {
    return !before.plan().everything().contains(original);
  }

  private void one(Planned was, Planned is) {
    if (!was.slot().equals(is.slot())) {
      words.add("%s moves to %s.".formatted(when(was), when(is)));
    }
    if (!Objects.equals(was.title(), is.title())) {
      words.add(
          is.title() == null
              ? when(is) + " has the title of the series again."
              : "%s has the title \"%s\".".formatted(when(is), is.title()));
    }
    if (!Objects.equals(was.place(), is.place())) {
      words.add(placed(when(is) + ": the place", is.place()));
    }
  }

  private static String placed(String what, @Nullable String place) {
    return place == null ? what + " is left open." : "%s becomes \"%s\".".formatted(what, place);
  }

  private static String when(Planned it) {
    return WHEN.format(it.slot().startsLocal()) + " (" + it.slot().zone() + ")";
  }

  private static String time(LocalDateTime local, ZoneId zone) {
    return DateTimeFormatter.ofPattern("h:mm a", Locale.US).format(local) + " (" + zone + ")";
  }
}
