package org.partnershiphub.membership.agreements;

import java.time.LocalDate;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.platform.change.Fact;

/** A jurisdiction or a person has signed, and from when until when it holds. */
public record AgreementSigned(
    AgreementId agreement, String kind, String party, LocalDate effectiveOn, LocalDate expiresOn)
    implements Fact {

  @Override
  public String type() {
    return "membership.agreement-signed.v1";
  }

  @Override
  public String key() {
    return agreement.value();
  }
}
