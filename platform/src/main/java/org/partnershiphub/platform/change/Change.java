package org.partnershiphub.platform.change;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /** One decision after another in one write: the facts of both, the state of the last. */
  public Change<S> then(Function<S, Change<S>> next) {
    var after = next.apply(state);
    return new Change<>(
        after.state(), Stream.concat(facts.stream(), after.facts().stream()).toList());
  }

  public boolean isNothing() {
    return facts.isEmpty();
  }
}
