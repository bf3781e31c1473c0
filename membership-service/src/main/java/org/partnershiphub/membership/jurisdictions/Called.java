package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnershiphub.membership.registry.Folded;

/**
 * What something is called, from when until when. The first name of all reaches back as far as
 * anybody asks.
 *
 * @param until the first day on which it is called otherwise; {@link Period#OPEN} while unknown
 * @param ahead whether its day is still to come
 * @param words folded, for searches
 */
public record Called(
    String text, LocalDate from, LocalDate until, boolean ahead, List<String> words) {

  /** Earlier than every date that the registry can speak of. */
  public static final LocalDate EVER = LocalDate.of(1, 1, 1);

  static Called from(LocalDate from, String text, boolean ahead) {
    return new Called(text, from, Period.OPEN, ahead, Folded.words(text));
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  private Called until(LocalDate day) {
    return new Called(text, from, day, ahead, words);
  }

  Called settled() {
    return new Called(text, from, until, false, words);
  }

  static Optional<Called> now(List<Called> line) {
    return line.stream().filter(it -> !it.ahead).reduce((first, second) -> second);
  }

  /** With a name from a day on: what was called so from that day or later gives way. */
  static List<Called> with(List<Called> line, Called next) {
    var kept = new ArrayList<Called>(line.size() + 1);
    line.stream().filter(it -> it.ahead == next.ahead ? yields(it, next) : true).forEach(kept::add);
    kept.add(next);
    return inLine(kept);
  }

  /** Plans stand beside each other, one a day; what is recorded late replaces what came after. */
  private static boolean yields(Called it, Called next) {
    return next.ahead ? !it.from.equals(next.from) : it.from.isBefore(next.from);
  }

  static List<Called> without(List<Called> line, LocalDate ahead) {
    return inLine(line.stream().filter(it -> !(it.ahead && it.from.equals(ahead))).toList());
  }

  static List<Called> withoutAhead(List<Called> line) {
    return inLine(line.stream().filter(it -> !it.ahead).toList());
  }

  static List<Called> settledBy(List<Called> line, LocalDate today) {
    return line.stream().map(it -> it.from.isAfter(today) ? it : it.settled()).toList();
  }

  /** Each lasts until the next begins. */
  private static List<Called> inLine(List<Called> line) {
    var sorted = line.stream().sorted(Comparator.comparing(Called::from)).toList();
    var all = new ArrayList<Called>(sorted.size());
    for (var at = 0; at < sorted.size(); at++) {
      var last = at + 1 == sorted.size();
      all.add(sorted.get(at).until(last ? Period.OPEN : sorted.get(at + 1).from));
    }
    return List.copyOf(all);
  }
}
