package org.partnershiphub.events.records.agendas;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;

/**
 * Who presents an item: somebody whom we know, or an outsider by name. Neither leaves us in a fact.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Presenter(@Nullable PersonId person, @Nullable String name) {

  boolean isEitherOr() {
    return (person == null) != (name == null);
  }
}
