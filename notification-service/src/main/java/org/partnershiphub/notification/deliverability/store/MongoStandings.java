package org.partnershiphub.notification.deliverability.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.AddressProblem;
import org.partnershiphub.notification.deliverability.AddressStanding;
import org.partnershiphub.notification.deliverability.Standings;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.StoredAggregates;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class MongoStandings extends StoredAggregates<PersonId, AddressStanding> implements Standings {

  static final String COLLECTION = "addressStandings";
  static final String SUSPENDED = "state.suspended";

  MongoStandings(Documents documents) {
    super(
        documents.collection(
            COLLECTION,
            AddressStanding.class,
            PersonId::new,
            id -> new AddressProblem.NeverSuspended()));
  }

  @Override
  public Flux<Versioned<AddressStanding>> suspended(
      @Nullable String domain, @Nullable String after, int most) {
    var wanted = where(SUSPENDED).is(true);
    if (domain != null) {
      wanted = wanted.and("state.domain").is(domain);
    }
    if (after != null) {
      wanted = wanted.and("_id").gt(after);
    }
    return documents.query(new Query(wanted).with(Sort.by("_id")).limit(most));
  }

  @Override
  public Mono<Map<String, Long>> suspendedByDomain() {
    return documents
        .query(new Query(Criteria.where(SUSPENDED).is(true)))
        .collect(
            java.util.HashMap::new,
            (Map<String, Long> sums, Versioned<AddressStanding> it) ->
                sums.merge(it.state().domain(), 1L, Long::sum));
  }
}
