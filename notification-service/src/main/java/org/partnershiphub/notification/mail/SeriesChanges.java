package org.partnershiphub.notification.mail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Course;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.Session;

/**
 * What is otherwise between two versions of a series; found by comparing them, so that it is right
 * as well for a reader whom versions in between never reached.
 *
 * @param rhythm whether days, times or the length of all of them changed
 * @param end whether it ends at another time, or ends at all
 */
record SeriesChanges(
    MeetingVersion old, MeetingVersion now, boolean rhythm, boolean end, List<Of> sessions) {

  /**
   * One occurrence that is otherwise.
   *
   * @param was absent when it is new
   * @param is absent when it does not take place
   */
  record Of(LocalDateTime original, @Nullable Session was, @Nullable Session is) {

    boolean moved() {
      return was != null && is != null && !was.timing().equals(is.timing());
    }

    boolean cancelled() {
      return is == null;
    }

    boolean added() {
      return was == null;
    }
  }

  static SeriesChanges between(MeetingVersion old, MeetingVersion now) {
    var before = Objects.requireNonNull(old.course());
    var after = Objects.requireNonNull(now.course());
    var rhythm =
        !endless(before).equals(endless(after))
            || !old.timing().local().equals(now.timing().local())
            || !old.timing().zone().equals(now.timing().zone())
            || old.timing().minutes() != now.timing().minutes();
    var end = !before.rule().equals(after.rule()) && !lastDay(old).equals(lastDay(now));
    return new SeriesChanges(old, now, rhythm, end, rhythm ? anew(old, now) : oneByOne(old, now));
  }

  private static String endless(Course it) {
    var rule = it.rule();
    return rule.frequency() + " " + rule.interval() + rule.weekdays() + rule.monthDays();
  }

  private static Optional<LocalDateTime> lastDay(MeetingVersion it) {
    return Objects.requireNonNull(it.course()).last(it.timing()).map(Session::original);
  }

  private static List<Of> oneByOne(MeetingVersion old, MeetingVersion now) {
    var before = Objects.requireNonNull(old.course());
    var after = Objects.requireNonNull(now.course());
    var beyond = lastDay(now).filter(it -> !before.rule().equals(after.rule()));
    return Stream.of(before, after)
        .flatMap(SeriesChanges::marked)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .filter(it -> beyond.isEmpty() || !it.isAfter(beyond.get()))
        .map(
            it ->
                new Of(
                    it,
                    before.session(old.timing(), it).orElse(null),
                    after.session(now.timing(), it).orElse(null)))
        .filter(it -> !Objects.equals(it.was, it.is))
        .toList();
  }

  private static Stream<LocalDateTime> marked(Course it) {
    return Stream.of(
            it.exceptions().stream().map(Session::original),
            it.excluded().stream(),
            it.extra().stream())
        .flatMap(some -> some);
  }

  /** With another rhythm the dates are others; what stays of deviations stays on its day. */
  private static List<Of> anew(MeetingVersion old, MeetingVersion now) {
    var before = Objects.requireNonNull(old.course());
    var after = Objects.requireNonNull(now.course());
    var known = before.exceptions().stream().map(Session::timing).collect(Collectors.toSet());
    var out = days(before.excluded());
    var plan = new Course(after.rule(), after.extra(), List.of(), List.of(), after.chain(), false);
    var all = new ArrayList<Of>();
    for (var it : after.exceptions()) {
      if (!known.contains(it.timing())) {
        all.add(new Of(it.original(), plan.session(now.timing(), it.original()).orElse(null), it));
      }
    }
    for (var it : after.excluded()) {
      var planned = plan.session(now.timing(), it);
      if (planned.isPresent() && !out.contains(it.toLocalDate())) {
        all.add(new Of(it, planned.get(), null));
      }
    }
    return List.copyOf(all);
  }

  private static List<LocalDate> days(List<LocalDateTime> some) {
    return some.stream().map(LocalDateTime::toLocalDate).toList();
  }

  boolean title() {
    return !Objects.equals(old.title(), now.title());
  }

  boolean place() {
    return !Objects.equals(old.place(), now.place());
  }

  /** The one occurrence that is otherwise, while all else is as it was. */
  Optional<Of> onlyOne() {
    var same =
        !rhythm
            && !title()
            && !place()
            && old.access() == now.access()
            && Objects.requireNonNull(old.course())
                .rule()
                .equals(Objects.requireNonNull(now.course()).rule())
            && old.course().extra().equals(now.course().extra());
    return same && sessions.size() == 1
        ? Optional.of(sessions.getFirst()).filter(it -> !it.added())
        : Optional.empty();
  }
}
