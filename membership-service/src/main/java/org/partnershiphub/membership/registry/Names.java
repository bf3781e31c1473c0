package org.partnershiphub.membership.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Names that only one of a kind may have at a time. */
public final class Names {

  private Names() {}

  public static List<String> folded(List<String> names) {
    return names.stream().map(Folded::of).toList();
  }

  /**
   * The faults of each of these new names: taken before, or by an earlier one of the same import.
   */
  public static List<Faults> clashes(List<String> folded, Set<String> taken) {
    Map<String, Integer> first = HashMap.newHashMap(folded.size());
    for (var at = 0; at < folded.size(); at++) {
      first.putIfAbsent(folded.get(at), at);
    }
    return IntStream.range(0, folded.size())
        .mapToObj(at -> clash(folded.get(at), at, first, taken))
        .toList();
  }

  private static Faults clash(String name, int at, Map<String, Integer> first, Set<String> taken) {
    if (taken.contains(name)) {
      return Faults.of("/name", "is taken by another that is registered");
    }
    var earliest = first.get(name);
    return Faults.when(
        earliest != null && earliest != at,
        "/name",
        "is the name of an earlier row of this import");
  }
}
