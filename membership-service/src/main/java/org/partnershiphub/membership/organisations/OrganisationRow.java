package org.partnershiphub.membership.organisations;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Fingerprint;
import org.partnershiphub.membership.registry.Line;
import org.partnershiphub.membership.registry.OrganisationId;

/** What is said of an outside organisation when it is registered. */
public record OrganisationRow(
    @Nullable OrganisationId id, @NotNull @Line String name, @NotNull String role) {

  String fingerprint() {
    return Fingerprint.of(Map.of("name", name, "role", role));
  }
}
