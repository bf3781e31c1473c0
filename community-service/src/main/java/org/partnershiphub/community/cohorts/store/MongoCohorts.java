package org.partnershiphub.community.cohorts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.Cohort;
import org.partnershiphub.community.cohorts.CohortProblem;
import org.partnershiphub.community.cohorts.Cohorts;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.DocumentCollection;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

@Repository
class MongoCohorts implements Cohorts {

  private static final String COLLECTION = "cohorts";
  private static final String PERSON = "state.enrolments.person";

  private final DocumentCollection<CohortId, Cohort> cohorts;

  MongoCohorts(Documents documents) {
    this.cohorts =
        documents.collection(COLLECTION, Cohort.class, CohortId::new, CohortProblem.NotFound::new);
  }

  @Override
  public Aggregates<CohortId, Cohort> all() {
    return cohorts;
  }

  /**
   * A cohort's id begins with that of its group, and the character after {@code :} is {@code ;}.
   */
  @Override
  public Flux<Versioned<Cohort>> page(@Nullable GroupId group, @Nullable String after, int limit) {
    var from = after == null ? group == null ? "" : group + ":" : after;
    var id = where("_id").gt(from);
    return cohorts.query(
        new Query(group == null ? id : id.lt(group + ";")).with(Sort.by("_id")).limit(limit));
  }

  @Override
  public Flux<Cohort> with(PersonId person) {
    return open(where(PERSON).is(person.value())).filter(it -> it.current(person).isPresent());
  }

  @Override
  public Flux<Cohort> with(JurisdictionId jurisdiction) {
    return open(where("state.enrolments.jurisdiction").is(jurisdiction.value()))
        .filter(
            it -> it.current().stream().anyMatch(one -> jurisdiction.equals(one.jurisdiction())));
  }

  /** A few for each learning community, of which most are closed. */
  @Override
  public Flux<Cohort> open() {
    return open(where("state.life.closedOn").is(null));
  }

  private Flux<Cohort> open(Criteria criteria) {
    return cohorts
        .query(new Query(criteria).with(Sort.by("_id")))
        .map(Versioned::state)
        .filter(cohort -> !cohort.isClosed());
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {

    @Bean
    IndexOn cohortsByPerson() {
      return new IndexOn(COLLECTION, new Index(PERSON, Direction.ASC));
    }
  }
}
