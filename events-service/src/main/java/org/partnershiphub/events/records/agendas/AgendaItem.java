package org.partnershiphub.events.records.agendas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item, with its time box.
 *
 * @param id by which materials, quorums and decisions name it, wherever it moves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgendaItem(
    ItemId id,
    String title,
    ItemKind kind,
    int minutes,
    List<Presenter> presenters,
    @Nullable String notes) {

  public AgendaItem {
    presenters = List.copyOf(presenters);
  }
}
