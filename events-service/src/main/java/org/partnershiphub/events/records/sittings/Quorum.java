package org.partnershiphub.events.records.sittings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.agendas.ItemId;

/**
 * Whether enough jurisdictions were there at a moment, with what it was computed on.
 *
 * @param number counts up within the meeting
 * @param item for which it was determined; null for the meeting as such
 * @param base the jurisdictions that count: those of the meeting's start
 * @param present those of the base that were there, each once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quorum(
    int number,
    GroupId group,
    @Nullable ItemId item,
    Instant at,
    List<JurisdictionId> base,
    List<JurisdictionId> present,
    int needed,
    boolean met,
    PersonId by) {

  public Quorum {
    base = List.copyOf(base);
    present = List.copyOf(present);
  }

  /** The same finding again, whoever has it. */
  boolean says(Quorum other) {
    return group.equals(other.group)
        && Objects.equals(item, other.item)
        && at.equals(other.at)
        && base.equals(other.base)
        && present.equals(other.present)
        && needed == other.needed;
  }

  /** Whether it is about this item, or about the meeting as such. */
  boolean isAbout(GroupId body, @Nullable ItemId wanted) {
    return group.equals(body) && (item == null || item.equals(wanted));
  }
}
