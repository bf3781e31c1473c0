package org.partnershiphub.notification.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.intake.Tidings.Tiding;
import org.partnershiphub.notification.notices.Addressee;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;

/** Agreements that run out, have run out, and are renewed. */
@Component
class OfAgreements implements FromMembership.Chapter {

  private static final String PERSON = "PERSON";
  private static final String JURISDICTION = "JURISDICTION";

  private final Directory directory;
  private final Tidings tidings;
  private final AgreementSettings settings;

  OfAgreements(Directory directory, Tidings tidings, AgreementSettings settings) {
    this.directory = directory;
    this.tidings = tidings;
    this.settings = settings;
  }

  record Renewed(String agreement) {}

  record Expiring(
      String agreement, String kind, String party, String partyKind, LocalDate expiresOn) {}

  record Expired(
      String agreement,
      String kind,
      String party,
      String partyKind,
      LocalDate expiredOn,
      @Nullable String consequence,
      @Nullable LocalDate graceUntil) {}

  @Override
  public void hear(Intake intake) {
    intake
        .on("membership.agreement-renewed.v1", Renewed.class, Told.to(this::renewed))
        .on("membership.agreement-expiring.v1", Expiring.class, Told.to(this::expiring))
        .on("membership.agreement-expired.v1", Expired.class, Told.to(this::expired));
  }

  private void renewed(Renewed fact, Envelope it) {
    settled(NoticeKind.AGREEMENT_EXPIRING, fact.agreement(), it);
    settled(NoticeKind.AGREEMENT_EXPIRED, fact.agreement(), it);
  }

  private void settled(NoticeKind kind, String agreement, Envelope it) {
    directory.learn(new Lesson.Settled(kind.name(), agreement, it.number()));
  }

  private void expiring(Expiring fact, Envelope it) {
    tell(
        fact.partyKind(),
        fact.party(),
        own ->
            Tiding.of(
                NoticeKind.AGREEMENT_EXPIRING,
                fact.agreement(),
                new Matter.Expiring(
                    fact.kind(),
                    person(fact.partyKind(), fact.party()),
                    organisation(fact.partyKind(), fact.party()),
                    fact.expiresOn(),
                    own),
                it));
  }

  private void expired(Expired fact, Envelope it) {
    settled(NoticeKind.AGREEMENT_EXPIRING, fact.agreement(), it);
    if (isNews(fact, it)) {
      tellExpired(fact, it);
    }
  }

  /** By when it was told, so that a fact heard late is the same news. */
  private boolean isNews(Expired fact, Envelope it) {
    var end = fact.expiredOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return it.time().isBefore(end.plus(settings.newsFor()));
  }

  private void tellExpired(Expired fact, Envelope it) {
    tell(
        fact.partyKind(),
        fact.party(),
        own ->
            Tiding.of(
                NoticeKind.AGREEMENT_EXPIRED,
                fact.agreement(),
                new Matter.Expired(
                    fact.kind(),
                    person(fact.partyKind(), fact.party()),
                    organisation(fact.partyKind(), fact.party()),
                    fact.expiredOn(),
                    fact.consequence(),
                    fact.graceUntil(),
                    own),
                it));
  }

  /** The party first: whoever is an administrator too hears it as the party. */
  private void tell(String partyKind, String party, Function<Boolean, Tiding> tiding) {
    if (PERSON.equals(partyKind)) {
      tidings.tell(tiding.apply(true), new PersonId(party));
    } else if (JURISDICTION.equals(partyKind)) {
      tidings.tell(tiding.apply(true), Addressee.lead(new JurisdictionId(party)));
    }
    tidings.tell(tiding.apply(false), Addressee.administrators());
  }

  private static @Nullable PersonId person(String kind, String party) {
    return PERSON.equals(kind) ? new PersonId(party) : null;
  }

  private static @Nullable JurisdictionId organisation(String kind, String party) {
    return PERSON.equals(kind) ? null : new JurisdictionId(party);
  }
}
