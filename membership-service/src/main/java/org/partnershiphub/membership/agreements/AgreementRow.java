package org.partnershiphub.membership.agreements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.membership.registry.Fingerprint;

/** What is said of an agreement when it is registered. */
public record AgreementRow(
    @Nullable AgreementId id,
    @NotNull String kind,
    @NotNull @Size(min = 1, max = 80) String party,
    @NotNull LocalDate effectiveOn,
    @NotNull LocalDate expiresOn) {

  Agreement agreement(AgreementId given) {
    return new Agreement(given, kind, party, effectiveOn, expiresOn, fingerprint());
  }

  String fingerprint() {
    return Fingerprint.of(
        Map.of("kind", kind, "party", party, "effectiveOn", effectiveOn, "expiresOn", expiresOn));
  }
}
