package org.partnershiphub.membership.profile;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.partnershiphub.membership.registry.Faults;

/** Finds what is said twice in a list that should say everything once. */
final class Twice {

  private Twice() {}

  /** A fault at {@code <list>/<index><field>} for each that stood there before. */
  static Faults faults(String list, String field, List<String> values) {
    var seen = new HashSet<String>();
    return IntStream.range(0, values.size())
        .filter(at -> !seen.add(values.get(at)))
        .mapToObj(at -> Faults.of(list + "/" + at + field, "is in the list twice"))
        .reduce(Faults.NONE, Faults::and);
  }
}
