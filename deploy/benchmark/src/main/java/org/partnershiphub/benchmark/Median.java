package org.partnershiphub.benchmark;

import java.util.Collection;

/** The middle one of several measurements. */
final class Median {
  private Median() {}

  static double of(Collection<? extends Number> values) {
    var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
