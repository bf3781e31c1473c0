package org.partnershiphub.events.clocks;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** There is one world. */
public record ClocksId(@JsonValue String value) implements TypedId {

  static final ClocksId WORLD = new ClocksId("world");
}
