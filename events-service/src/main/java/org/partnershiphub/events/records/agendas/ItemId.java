package org.partnershiphub.events.records.agendas;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** The id of an item within its agenda. */
public record ItemId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public ItemId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of an item.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
