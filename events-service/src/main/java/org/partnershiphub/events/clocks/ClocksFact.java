package org.partnershiphub.events.clocks;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Fact;

/** What we tell about the clocks of the world. */
public sealed interface ClocksFact extends Fact {

  /**
   * @param before absent at the very first start
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClocksChanged(@Nullable String before, String tzdb) implements ClocksFact {}

  @Override
  default String type() {
    return switch (this) {
      case ClocksChanged fact -> "meetings.clocks-changed.v1";
    };
  }

  @Override
  default String key() {
    return ClocksId.WORLD.value();
  }
}
