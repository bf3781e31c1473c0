package org.partnershiphub.benchmark;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and how often.
 *
 * @param sizes how many members the groups of the fan-outs have, smallest first
 * @param warmUps how many fan-outs go before, until the compiler has little left to do
 * @param rounds how often the fan-outs that are compared with the ceiling are repeated
 * @param small how often the small meetings are repeated
 * @param facts how many facts the projections are given
 * @param recording where Java Flight Recorder writes what the system did, when wanted
 */
record Plan(
    List<Integer> sizes,
    int warmUps,
    int rounds,
    int small,
    int facts,
    @Nullable String recording) {
  /** The size that is compared with the ceiling. */
  static final int COMPARED = 10_000;

  Plan {
    sizes = List.copyOf(sizes);
  }

  /**
   * {@code --sizes=1000,10000} {@code --warm-ups=12} {@code --rounds=5} {@code --small=15} {@code
   * --facts=20000}.
   */
  static Plan of(String... arguments) {
    var sizes = List.of(1_000, COMPARED, 50_000);
    int warmUps = 12;
    int rounds = 5;
    int small = 15;
    int facts = 20_000;
    String recording = null;
    for (var argument : arguments) {
      var value = argument.substring(argument.indexOf('=') + 1);
      switch (argument.substring(0, argument.length() - value.length())) {
        case "--sizes=" ->
            sizes = Stream.of(value.split(",")).map(Integer::valueOf).sorted().toList();
        case "--warm-ups=" -> warmUps = Integer.parseInt(value);
        case "--rounds=" -> rounds = Integer.parseInt(value);
        case "--small=" -> small = Integer.parseInt(value);
        case "--facts=" -> facts = Integer.parseInt(value);
        case "--recording=" -> recording = value;
        default -> throw new IllegalArgumentException("What is " + argument + "?");
      }
    }
    return new Plan(sizes, warmUps, rounds, small, facts, recording);
  }

  int largest() {
    return Math.max(COMPARED, sizes.getLast());
  }
}
