package org.partnershiphub.membership.registry;

import java.util.ArrayList;
import java.util.function.Function;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/** Two decisions as one change: the state after the second, the facts of both. */
public final class Steps {

  private Steps() {}

  public static <S> Change<S> then(Change<S> first, Function<S, Change<S>> second) {
    var next = second.apply(first.state());
    var facts = new ArrayList<Fact>(first.facts());
    facts.addAll(next.facts());
    return Change.of(next.state(), facts);
  }
}
