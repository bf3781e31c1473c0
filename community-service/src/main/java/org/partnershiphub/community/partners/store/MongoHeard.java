package org.partnershiphub.community.partners.store;

import static org.partnershiphub.community.partners.store.Rows.AFFILIATIONS;
import static org.partnershiphub.community.partners.store.Rows.JURISDICTIONS;
import static org.partnershiphub.community.partners.store.Rows.TERMS;
import static org.springframework.data.mongodb.core.query.Update.update;

import java.time.LocalDate;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Heard;
import org.partnershiphub.community.partners.Jurisdiction.Status;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.OfficeTerm;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.platform.outbox.Projections;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Rows are named by whom a fact is about, also when that person was merged since; they stand under
 * the survivor.
 */
@Repository
class MongoHeard implements Heard {

  private final Projections projections;
  private final MongoMerges merges;

  MongoHeard(Projections projections, MongoMerges merges) {
    this.projections = projections;
    this.merges = merges;
  }

  @Override
  public Mono<Boolean> registered(JurisdictionId jurisdiction, long sequence) {
    return jurisdiction(jurisdiction, sequence, update("status", Status.REGISTERED));
  }

  @Override
  public Mono<Boolean> activated(
      JurisdictionId jurisdiction, LocalDate on, LocalDate graceUntil, long sequence) {
    return jurisdiction(
        jurisdiction,
        sequence,
        update("status", Status.ACTIVE).set("activatedOn", on).set("graceUntil", graceUntil));
  }

  @Override
  public Mono<Boolean> suspended(JurisdictionId jurisdiction, long sequence) {
    return jurisdiction(jurisdiction, sequence, update("status", Status.SUSPENDED));
  }

  @Override
  public Mono<Boolean> reinstated(JurisdictionId jurisdiction, long sequence) {
    return jurisdiction(jurisdiction, sequence, update("status", Status.ACTIVE));
  }

  @Override
  public Mono<Boolean> withdrawn(JurisdictionId jurisdiction, long sequence) {
    return jurisdiction(jurisdiction, sequence, update("status", Status.WITHDRAWN));
  }

  @Override
  public Mono<Boolean> affiliated(String affiliation, Affiliation begun, long sequence) {
    return affiliation(
        affiliation, begun, sequence, described(begun).set("from", begun.from()).unset("ended"));
  }

  @Override
  public Mono<Boolean> affiliationChanged(String affiliation, Affiliation now, long sequence) {
    return affiliation(affiliation, now, sequence, described(now));
  }

  @Override
  public Mono<Boolean> affiliationEnded(
      String affiliation,
      PersonId person,
      Affiliation.Organisation organisation,
      LocalDate on,
      long sequence) {
    return personal(
        AFFILIATIONS,
        row(person, affiliation),
        person,
        sequence,
        update("organisation", organisation.id())
            .set("kind", organisation.kind())
            .set("ended", on));
  }

  @Override
  public Mono<Boolean> termStarted(String term, OfficeTerm begun, long sequence) {
    return term(term, begun, sequence, lasting(begun).unset("ended"));
  }

  @Override
  public Mono<Boolean> termChanged(String term, OfficeTerm now, long sequence) {
    return term(term, now, sequence, lasting(now));
  }

  @Override
  public Mono<Boolean> termEnded(
      String term, String office, PersonId person, LocalDate on, long sequence) {
    return personal(
        TERMS, office + ":" + term, person, sequence, update("office", office).set("ended", on));
  }

  private Mono<Boolean> jurisdiction(JurisdictionId jurisdiction, long sequence, Update update) {
    return projections.newer(JURISDICTIONS, jurisdiction.value(), sequence, update);
  }

  private Mono<Boolean> affiliation(
      String affiliation, Affiliation it, long sequence, Update update) {
    return personal(AFFILIATIONS, row(it.person(), affiliation), it.person(), sequence, update);
  }

  private Mono<Boolean> term(String term, OfficeTerm it, long sequence, Update update) {
    return personal(TERMS, it.office() + ":" + term, it.person(), sequence, update);
  }

  private Mono<Boolean> personal(
      String rows, String id, PersonId person, long sequence, Update update) {
    return merges
        .survivor(person)
        .flatMap(heir -> projections.newer(rows, id, sequence, update.set("person", heir)))
        .flatMap(isNews -> merges.passOn(person).thenReturn(isNews));
  }

  private static Update described(Affiliation it) {
    return update("organisation", it.organisation().id())
        .set("kind", it.organisation().kind())
        .set("seniority", it.seniority())
        .set("workforceRoles", it.workforceRoles());
  }

  private static Update lasting(OfficeTerm it) {
    return update("office", it.office()).set("from", it.from()).set("to", it.to());
  }

  /** An affiliation's name is unique within the person. */
  private static String row(PersonId person, String affiliation) {
    return person + "/" + affiliation;
  }
}
