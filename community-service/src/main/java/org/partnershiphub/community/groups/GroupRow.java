package org.partnershiphub.community.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Openness;
import org.partnershiphub.community.rules.StandingRule;
import org.partnershiphub.platform.web.Line;

/**
 * A group as it is asked for, alone or as a row of an import.
 *
 * @param template the template whose rules it takes; the same as {@code rules.inherits}
 * @param seats who sits in it from the start; in an open group they are participants
 */
public record GroupRow(
    @Nullable GroupId id,
    @NotNull @Line(max = 200) String name,
    @NotNull Category category,
    @NotNull Lifecycle lifecycle,
    @Size(max = 2_000) @Nullable String purpose,
    @Line(max = 200) @Nullable String areaOfInterest,
    @Nullable LocalDate reviewOn,
    boolean confidential,
    @Nullable GroupId template,
    @Valid @Nullable RulesRow rules,
    @Nullable List<@NotNull @Valid SeatRow> seats,
    @Nullable List<@NotNull PersonId> participants) {

  @Nullable GroupId pattern() {
    return rules != null && rules.inherits() != null ? rules.inherits() : template;
  }

  List<SeatRow> allSeats() {
    return seats == null ? List.of() : seats;
  }

  List<PersonId> allParticipants() {
    return participants == null ? List.of() : participants;
  }

  GroupProfile profile() {
    return new GroupProfile(
        name, category, lifecycle, purpose, areaOfInterest, reviewOn, confidential);
  }

  /** Rules as data; entry and standing rules left out are inherited, or none. */
  public record RulesRow(
      @Nullable GroupId inherits,
      @Nullable Openness openness,
      @Nullable List<@NotNull @Valid EntryRule> entry,
      @Nullable List<@NotNull @Valid StandingRule> standing,
      @JsonProperty("led_by") @Nullable String ledBy) {}

  /** A seat that is filled. */
  public record SeatRow(
      @NotNull PersonId person,
      @Nullable JurisdictionId jurisdiction,
      @NotNull Capacity capacity) {}
}
