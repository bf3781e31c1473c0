package org.partnershiphub.platform.sample;

import org.partnershiphub.platform.change.Fact;

public sealed interface AlarmFact extends Fact {
  TallyId alarm();

  record Put(TallyId alarm) implements AlarmFact {}

  record Rang(TallyId alarm, int time) implements AlarmFact {}

  record Erased(TallyId alarm) implements AlarmFact {
    @Override
    public boolean erases() {
      return true;
    }
  }

  @Override
  default String type() {
    return switch (this) {
      case Put fact -> "community.alarm-put.v1";
      case Rang fact -> "community.alarm-rang.v1";
      case Erased fact -> "people.alarm-erased.v1";
    };
  }

  @Override
  default String key() {
    return alarm().value();
  }
}
