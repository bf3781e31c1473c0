package org.partnershiphub.membership.agreements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.membership.registry.Fingerprint;

/**
 * What is said of an agreement when it is registered.
 *
 * @param signedOn may be later than it holds from
 */
public record AgreementRow(
    @Nullable AgreementId id,
    @NotNull String kind,
    @NotNull @Size(min = 1, max = 80) String party,
    @NotNull LocalDate effectiveOn,
    @NotNull LocalDate expiresOn,
    @Nullable LocalDate signedOn) {

  Period period() {
    return new Period(effectiveOn, expiresOn, signedOn);
  }

  String fingerprint() {
    Map<String, @Nullable Object> content = new HashMap<>();
    content.put("kind", kind);
    content.put("party", party);
    content.put("effectiveOn", effectiveOn);
    content.put("expiresOn", expiresOn);
    content.put("signedOn", signedOn);
    return Fingerprint.of(content);
  }
}
