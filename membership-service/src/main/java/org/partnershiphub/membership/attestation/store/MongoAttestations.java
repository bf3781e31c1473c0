package org.partnershiphub.membership.attestation.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.partnershiphub.membership.attestation.Attestation;
import org.partnershiphub.membership.attestation.Attestation.Status;
import org.partnershiphub.membership.attestation.AttestationId;
import org.partnershiphub.membership.attestation.AttestationProblem;
import org.partnershiphub.membership.attestation.Attestations;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.partnershiphub.platform.outbox.TimedStore;
import org.partnershiphub.platform.web.Window;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Attestations as documents. */
@Repository
class MongoAttestations extends TimedStore<AttestationId, Attestation> implements Attestations {

  private static final String COLLECTION = "attestations";
  private static final String CAMPAIGN = "state.round.campaign";
  private static final String JURISDICTION = "state.round.jurisdiction";
  private static final String STATUS = "state.status";

  MongoAttestations(Documents documents) {
    super(
        documents.collection(
            COLLECTION, Attestation.class, AttestationId::new, AttestationProblem.NotAsked::new));
  }

  @Override
  public Mono<List<Attestation>> list(CampaignId campaign, Window window) {
    var query =
        new Query(Criteria.where(CAMPAIGN).is(campaign.value()))
            .with(Sort.by(JURISDICTION))
            .limit(window.limit() + 1);
    if (window.after() != null) {
      query.addCriteria(Criteria.where(JURISDICTION).gt(window.after()));
    }
    return documents.query(query).map(Versioned::state).collectList();
  }

  @Override
  public Mono<Map<Status, Long>> counts(CampaignId campaign) {
    return Flux.just(Status.values())
        .flatMapSequential(
            status ->
                documents
                    .count(
                        new Query(
                            Criteria.where(CAMPAIGN)
                                .is(campaign.value())
                                .and(STATUS)
                                .is(status.name())))
                    .map(count -> Map.entry(status, count)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  @Override
  public Flux<Attestation> unanswered(JurisdictionId jurisdiction) {
    return of(jurisdiction).filter(Attestation::isOpen);
  }

  @Override
  public Mono<LocalDate> last(JurisdictionId jurisdiction) {
    return of(jurisdiction)
        .mapNotNull(Attestation::answeredOn)
        .reduce((some, other) -> some.isAfter(other) ? some : other);
  }

  /** A jurisdiction is asked twice a year: these are few. */
  private Flux<Attestation> of(JurisdictionId jurisdiction) {
    return documents
        .query(new Query(Criteria.where(JURISDICTION).is(jurisdiction.value())))
        .map(Versioned::state);
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn attestationsByCampaign() {
      return new IndexOn(
          COLLECTION, new Index(CAMPAIGN, Direction.ASC).on(JURISDICTION, Direction.ASC));
    }

    @Bean
    IndexOn attestationsByJurisdiction() {
      return new IndexOn(COLLECTION, new Index(JURISDICTION, Direction.ASC));
    }

    @Bean
    IndexOn attestationsDue() {
      return TimedStore.dueIndex(COLLECTION);
    }
  }
}
