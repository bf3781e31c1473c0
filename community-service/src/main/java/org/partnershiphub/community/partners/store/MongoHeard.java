package org.partnershiphub.community.partners.store;

import static org.partnershiphub.community.partners.store.Rows.AFFILIATIONS;
import static org.partnershiphub.community.partners.store.Rows.JURISDICTIONS;
import static org.partnershiphub.community.partners.store.Rows.LEADS;
import static org.partnershiphub.community.partners.store.Rows.TERMS;
import static org.springframework.data.mongodb.core.query.Update.update;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Heard;
import org.partnershiphub.community.partners.Jurisdiction.Status;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.OfficeTerm;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.platform.outbox.Projections;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class MongoHeard implements Heard {

  private final Projections projections;

  MongoHeard(Projections projections) {
    this.projections = projections;
  }

  @Override
  public Mono<Boolean> registered(JurisdictionId jurisdiction, long sequence) {
    return projections.newer(
        JURISDICTIONS, jurisdiction.value(), sequence, update("status", Status.REGISTERED));
  }

  @Override
  public Mono<Boolean> activated(
      JurisdictionId jurisdiction, LocalDate on, LocalDate graceUntil, long sequence) {
    return projections.newer(
        JURISDICTIONS,
        jurisdiction.value(),
        sequence,
        update("status", Status.ACTIVE).set("activatedOn", on).set("graceUntil", graceUntil));
  }

  @Override
  public Mono<Boolean> leadNamed(
      JurisdictionId jurisdiction, @Nullable PersonId lead, long sequence) {
    return projections.newer(LEADS, jurisdiction.value(), sequence, update("lead", lead));
  }

  @Override
  public Mono<Boolean> withdrawn(JurisdictionId jurisdiction, long sequence) {
    return projections.newer(
        JURISDICTIONS, jurisdiction.value(), sequence, update("status", Status.WITHDRAWN));
  }

  @Override
  public Mono<Boolean> affiliated(String affiliation, Affiliation begun, long sequence) {
    return projections.newer(
        AFFILIATIONS,
        row(begun.person(), affiliation),
        sequence,
        update("person", begun.person())
            .set("organisation", begun.organisation().id())
            .set("kind", begun.organisation().kind())
            .set("seniority", begun.seniority())
            .set("workforceRoles", begun.workforceRoles())
            .set("from", begun.from())
            .unset("ended"));
  }

  @Override
  public Mono<Boolean> affiliationEnded(
      String affiliation,
      PersonId person,
      Affiliation.Organisation organisation,
      LocalDate on,
      long sequence) {
    return projections.newer(
        AFFILIATIONS,
        row(person, affiliation),
        sequence,
        update("person", person)
            .set("organisation", organisation.id())
            .set("kind", organisation.kind())
            .set("ended", on));
  }

  @Override
  public Mono<Boolean> termStarted(String term, OfficeTerm begun, long sequence) {
    return projections.newer(
        TERMS,
        begun.office() + ":" + term,
        sequence,
        update("office", begun.office())
            .set("person", begun.person())
            .set("from", begun.from())
            .set("to", begun.to())
            .unset("ended"));
  }

  @Override
  public Mono<Boolean> termEnded(
      String term, String office, PersonId person, LocalDate on, long sequence) {
    return projections.newer(
        TERMS,
        office + ":" + term,
        sequence,
        update("office", office).set("person", person).set("ended", on));
  }

  /** An affiliation's name is unique within the person. */
  private static String row(PersonId person, String affiliation) {
    return person + "/" + affiliation;
  }
}
