package org.partnershiphub.membership.profile;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.Folded;
import org.partnershiphub.platform.web.Line;

/** What the partnership calls itself, and what it is for. */
public record Texts(
    @NotNull @Line String name,
    @NotNull @Line(max = 40) String abbreviation,
    @NotNull @Line(max = 1_000) String selfDescription,
    @NotNull @Line(max = 2_000) String mission,
    @NotNull List<@NotNull @Line String> sciences) {

  Faults faults() {
    return Twice.faults("/sciences", "", sciences.stream().map(Folded::of).toList());
  }
}
