package org.partnershiphub.community.intake;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.community.groups.Group;

/** Puts groups in the order in which places in them end. */
final class Dependents {

  private Dependents() {}

  /**
   * Those first that rest on another: so a place that ends for a cause of its own tells that cause,
   * not that the place beneath it is gone.
   */
  static List<Group> first(List<Group> groups) {
    var ordered = new ArrayList<Group>(groups.size());
    groups.stream().filter(it -> !it.rules().bases().isEmpty()).forEach(ordered::add);
    groups.stream().filter(it -> it.rules().bases().isEmpty()).forEach(ordered::add);
    return ordered;
  }
}
