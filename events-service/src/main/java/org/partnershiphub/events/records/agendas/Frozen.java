package org.partnershiphub.events.records.agendas;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;

/**
 * An agenda as it was final; it never changes any more.
 *
 * @param daysBefore how many days before the meeting, by the calendar of its place
 * @param reason why it came late; only of a body that asks for one
 */
public record Frozen(
    int version,
    List<AgendaItem> items,
    List<Material> materials,
    Instant at,
    PersonId by,
    int daysBefore,
    @Nullable String reason) {

  public Frozen {
    items = List.copyOf(items);
    materials = List.copyOf(materials);
  }
}
