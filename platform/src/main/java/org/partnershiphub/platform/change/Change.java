package org.partnershiphub.platform.change;

import java.util.List;

/**
 * What a decision comes to: the state after it, and the facts to tell; no facts means that nothing
 * happened.
 */
public record Change<S>(S state, List<Fact> facts) {

  public Change {
    facts = List.copyOf(facts);
  }

  /** The work was done before: nothing is written and nothing is told. */
  public static <S> Change<S> nothing(S state) {
    return new Change<>(state, List.of());
  }

  public static <S> Change<S> of(S state, Fact first, Fact... more) {
    var facts = new java.util.ArrayList<Fact>(more.length + 1);
    facts.add(first);
    facts.addAll(List.of(more));
    return new Change<>(state, facts);
  }

  public static <S> Change<S> of(S state, List<? extends Fact> facts) {
    return new Change<>(state, List.copyOf(facts));
  }

  public boolean isNothing() {
    return facts.isEmpty();
  }
}
