package org.partnershiphub.membership.scim.store;

import java.util.List;
import org.partnershiphub.membership.registry.DuplicateName;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.scim.AccountId;
import org.partnershiphub.membership.scim.DirectoryAccount;
import org.partnershiphub.membership.scim.DirectoryAccount.Claims;
import org.partnershiphub.membership.scim.DirectoryAccounts;
import org.partnershiphub.membership.scim.ScimProblem;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.partnershiphub.platform.outbox.StoredAggregates;
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

/** Directory accounts as documents; unique indexes on the claims keep a second one away. */
@Repository
class MongoDirectoryAccounts extends StoredAggregates<AccountId, DirectoryAccount>
    implements DirectoryAccounts {

  private static final String COLLECTION = "directory-accounts";
  private static final String USER_NAME = "state.claims.userName";
  private static final String EXTERNAL_ID = "state.claims.externalId";
  private static final String ADDRESS = "state.claims.address";
  private static final String JURISDICTION = "state.jurisdiction";
  private static final String PERSON = "state.person";

  MongoDirectoryAccounts(Documents documents) {
    super(
        documents.collection(
            COLLECTION, DirectoryAccount.class, AccountId::new, ScimProblem.NotFound::new));
  }

  @Override
  protected Throwable refusal(Throwable error) {
    return DuplicateName.is(error) ? new ScimProblem.NotUnique() : error;
  }

  @Override
  public Mono<List<Versioned<DirectoryAccount>>> list(Selection selection, long skip, int most) {
    return most == 0
        ? Mono.just(List.of())
        : documents
            .query(query(selection).with(Sort.by("_id")).skip(skip).limit(most))
            .collectList();
  }

  @Override
  public Mono<Long> count(Selection selection) {
    return documents.count(query(selection));
  }

  @Override
  public Flux<Versioned<DirectoryAccount>> of(PersonId person) {
    return documents.query(new Query(Criteria.where(PERSON).is(person.value())));
  }

  /** Only accounts that are not gone have claims. */
  private static Query query(Selection wanted) {
    var criteria = Criteria.where(JURISDICTION).is(wanted.jurisdiction().value());
    criteria =
        wanted.userName() == null
            ? criteria.and(USER_NAME).exists(true)
            : criteria.and(USER_NAME).is(Claims.userName(wanted.jurisdiction(), wanted.userName()));
    if (wanted.externalId() != null) {
      criteria =
          criteria
              .and(EXTERNAL_ID)
              .is(Claims.externalId(wanted.jurisdiction(), wanted.externalId()));
    }
    if (wanted.id() != null) {
      criteria = criteria.and("_id").is(wanted.id().value());
    }
    if (wanted.active() != null) {
      criteria = criteria.and("state.activity.active").is(wanted.active());
    }
    return new Query(criteria);
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn oneAccountPerUserName() {
      return unique(USER_NAME);
    }

    @Bean
    IndexOn oneAccountPerExternalId() {
      return unique(EXTERNAL_ID);
    }

    @Bean
    IndexOn oneAccountPerAddress() {
      return unique(ADDRESS);
    }

    @Bean
    IndexOn accountsByJurisdiction() {
      return new IndexOn(COLLECTION, new Index(JURISDICTION, Direction.ASC));
    }

    @Bean
    IndexOn accountsByPerson() {
      return new IndexOn(COLLECTION, new Index(PERSON, Direction.ASC));
    }

    private static IndexOn unique(String field) {
      return new IndexOn(COLLECTION, new Index(field, Direction.ASC).unique().sparse());
    }
  }
}
