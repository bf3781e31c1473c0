package org.partnershiphub.platform.sample;

import org.partnershiphub.platform.change.Fact;

public sealed interface TallyFact extends Fact {
  TallyId tally();

  record Counted(TallyId tally, int count) implements TallyFact {}

  @Override
  default String type() {
    return switch (this) {
      case Counted fact -> "community.counted.v1";
    };
  }

  @Override
  default String key() {
    return tally().value();
  }
}
