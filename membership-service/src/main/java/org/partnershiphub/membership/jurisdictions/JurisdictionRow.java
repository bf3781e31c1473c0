package org.partnershiphub.membership.jurisdictions;

import static org.partnershiphub.platform.web.CsvColumns.optional;
import static org.partnershiphub.platform.web.CsvColumns.required;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Fingerprint;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.Line;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.web.CsvColumns;

/**
 * A row of an import: a jurisdiction, and whether it is a member already.
 *
 * @param activatedOn when given, the jurisdiction is active from that day, which may lie ahead
 * @param lead taken on trust: the people of a jurisdiction are imported after it
 * @param agency which body acts for it, where its own name does not say so
 */
public record JurisdictionRow(
    @Nullable JurisdictionId id,
    @NotNull @Line String name,
    Place.@NotNull Kind kind,
    @Nullable String usState,
    @NotNull ZoneId primaryZone,
    @Nullable @Size(max = 10) List<@NotNull ZoneId> otherZones,
    @Nullable LocalDate activatedOn,
    @Nullable PersonId lead,
    @Nullable @Line String agency) {

  /** The same row as CSV. */
  public static final CsvColumns COLUMNS =
      CsvColumns.of(
          required("id"),
          required("name"),
          required("kind"),
          optional("usState"),
          required("primaryZone"),
          optional("otherZones").asList(),
          optional("activatedOn"),
          optional("lead"),
          optional("agency"));

  Place place() {
    return new Place(kind, usState, primaryZone, Objects.requireNonNullElse(otherZones, List.of()));
  }

  String fingerprint() {
    Map<String, @Nullable Object> content = new HashMap<>();
    content.put("name", name);
    content.put("place", place());
    content.put("activatedOn", activatedOn);
    content.put("lead", lead);
    content.put("agency", agency);
    return Fingerprint.of(content);
  }
}
