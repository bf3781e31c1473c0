package org.partnershiphub.membership.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.membership.registry.Vocabularies.Party;
import org.partnershiphub.platform.change.Fact;

/** Everything that is told about an agreement; the words of an amendment stay at home. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AgreementFact extends Fact {

  AgreementId agreement();

  /** A jurisdiction or a person has signed, and from when until when it holds. */
  record AgreementSigned(
      AgreementId agreement,
      String kind,
      String party,
      LocalDate effectiveOn,
      LocalDate expiresOn,
      @Nullable LocalDate signedOn,
      @Nullable Party partyKind)
      implements AgreementFact {}

  /** It holds for longer; whatever its end had brought is lifted. */
  record AgreementRenewed(
      AgreementId agreement,
      String kind,
      String party,
      Party partyKind,
      LocalDate effectiveOn,
      LocalDate expiresOn,
      LocalDate signedOn)
      implements AgreementFact {}

  /** Something in it was changed. */
  record AgreementAmended(
      AgreementId agreement,
      String kind,
      String party,
      Party partyKind,
      int amendment,
      LocalDate effectiveOn)
      implements AgreementFact {}

  /** Its last day comes near. */
  record AgreementExpiring(
      AgreementId agreement,
      String kind,
      String party,
      Party partyKind,
      LocalDate expiresOn,
      long daysLeft)
      implements AgreementFact {}

  /**
   * It is no longer in force.
   *
   * @param expiredOn its last day
   * @param graceUntil the last day before the consequence, where it waits
   */
  record AgreementExpired(
      AgreementId agreement,
      String kind,
      String party,
      Party partyKind,
      LocalDate expiredOn,
      Consequence consequence,
      @Nullable LocalDate graceUntil)
      implements AgreementFact {}

  /** The grace after its end is over, from this day on. */
  record AgreementGraceOver(
      AgreementId agreement, String kind, String party, Party partyKind, LocalDate on)
      implements AgreementFact {}

  /** Who signed turned out to be known under another id, which it stands under now. */
  record AgreementPassedOn(AgreementId agreement, String kind, String party, String formerParty)
      implements AgreementFact {}

  /** What the end of an agreement brings. */
  enum Consequence {
    SUSPENSION_AFTER_GRACE,
    DATA_ACTIVITIES_BLOCKED,
    CONFIDENTIAL_ACCESS_ENDED
  }

  @Override
  default String type() {
    return switch (this) {
      case AgreementSigned _ -> "membership.agreement-signed.v1";
      case AgreementRenewed _ -> "membership.agreement-renewed.v1";
      case AgreementAmended _ -> "membership.agreement-amended.v1";
      case AgreementExpiring _ -> "membership.agreement-expiring.v1";
      case AgreementExpired _ -> "membership.agreement-expired.v1";
      case AgreementPassedOn _ -> "membership.agreement-passed-on.v1";
      case AgreementGraceOver _ -> "membership.agreement-grace-over.v1";
    };
  }

  @Override
  default String key() {
    return agreement().value();
  }
}
