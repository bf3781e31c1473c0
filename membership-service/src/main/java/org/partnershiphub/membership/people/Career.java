package org.partnershiphub.membership.people;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a person did, does and will do in one job: each stretch lasts until the next begins.
 *
 * @param stints in the order of their first days; there is always one
 */
public record Career(List<Stint> stints) {

  /**
   * One stretch.
   *
   * @param begun whether its day has come and it was told
   */
  public record Stint(LocalDate from, Work work, boolean begun) {}

  public Career {
    stints = List.copyOf(stints);
  }

  static Career begin(LocalDate from, Work work) {
    return new Career(List.of(new Stint(from, work, true)));
  }

  /** The latest that has begun; before the first day, the first. */
  public Stint now() {
    return stints.stream()
        .filter(Stint::begun)
        .reduce((_, later) -> later)
        .orElse(stints.getFirst());
  }

  boolean hasBegun() {
    return stints.getFirst().begun();
  }

  /** Begun on the days that have come, and on no others. */
  Career seenOn(LocalDate today) {
    return new Career(
        stints.stream()
            .map(it -> new Stint(it.from(), it.work(), !it.from().isAfter(today)))
            .toList());
  }

  /** Whether both begin on one day with the same work. */
  boolean beginsLike(Career other) {
    var first = stints.getFirst();
    var otherFirst = other.stints.getFirst();
    return first.from().equals(otherFirst.from()) && first.work().equals(otherFirst.work());
  }

  /** What it was on a day; before the first day, the first. */
  public Work on(LocalDate day) {
    return last(it -> !it.from().isAfter(day)).orElse(stints.getFirst()).work();
  }

  /** The next that has not begun. */
  public Optional<Stint> next() {
    return stints.stream().filter(it -> !it.begun()).findFirst();
  }

  private Optional<Stint> last(Predicate<Stint> wanted) {
    return stints.stream().filter(wanted).reduce((_, later) -> later);
  }

  /** With this work from that day until what is known to follow. */
  Career change(LocalDate on, Work work, LocalDate today) {
    var all = new ArrayList<>(stints);
    var isFirst = on.equals(stints.getFirst().from());
    all.removeIf(it -> it.from().equals(on));
    all.add(new Stint(on, work, isFirst ? hasBegun() : !on.isAfter(today)));
    all.sort(comparing(Stint::from));
    return new Career(withoutRepeats(all));
  }

  private static List<Stint> withoutRepeats(List<Stint> all) {
    var kept = new ArrayList<Stint>(all.size());
    for (var stint : all) {
      if (kept.isEmpty() || !kept.getLast().work().equals(stint.work())) {
        kept.add(stint);
      }
    }
    return kept;
  }

  /** With everything begun whose day has come. */
  Career at(LocalDate today) {
    return new Career(
        stints.stream()
            .map(it -> it.begun() || it.from().isAfter(today) ? it : begun(it))
            .toList());
  }

  private static Stint begun(Stint it) {
    return new Stint(it.from(), it.work(), true);
  }

  /** Without the titles, which could name somebody. */
  Career untitled() {
    return new Career(
        stints.stream().map(it -> new Stint(it.from(), it.work().untitled(), it.begun())).toList());
  }
}
