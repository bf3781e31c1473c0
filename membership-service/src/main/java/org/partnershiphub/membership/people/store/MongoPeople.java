package org.partnershiphub.membership.people.store;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.PersonProblem;
import org.partnershiphub.membership.people.Suspicion;
import org.partnershiphub.membership.people.Wanted;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.Folded;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
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

/** People as documents, found by folded words because not every store knows collations. */
@Repository
class MongoPeople extends TimedStore<PersonId, Person> implements People {

  private static final String COLLECTION = "people";

  MongoPeople(Documents documents) {
    super(
        documents.collection(COLLECTION, Person.class, PersonId::new, PersonProblem.NotFound::new));
  }

  @Override
  public Flux<Versioned<Person>> workingFor(OrganisationId organisation) {
    return documents.query(new Query(employedBy(organisation)));
  }

  @Override
  public Flux<Versioned<Person>> reachedAt(Employer employer, String address) {
    return documents
        .query(new Query(Criteria.where("state.finder.addresses").is(Folded.of(address))))
        .filter(it -> it.state().wasReachedAt(employer, address))
        .sort(comparing(it -> !it.state().worksFor(employer)));
  }

  @Override
  public Mono<Versioned<Person>> awaiting(String hash) {
    return documents.query(new Query(Criteria.where("state.finder.tokens").is(hash))).next();
  }

  @Override
  public Flux<Versioned<Person>> goneBy(LocalDate day, int most) {
    return documents.query(
        new Query(Criteria.where("state.finder.gone").lte(day.toString()))
            .with(Sort.by("state.finder.gone"))
            .limit(most));
  }

  private static Criteria employedBy(OrganisationId organisation) {
    return Criteria.where("state.finder.employers").is(organisation.value());
  }

  @Override
  public Mono<List<Person>> list(Selection selection, Window window) {
    var query = new Query().with(Sort.by("_id")).limit(window.limit() + 1);
    if (selection.text() != null) {
      query.addCriteria(named(selection.text()));
    }
    if (selection.suspected()) {
      query.addCriteria(Criteria.where("state.suspicion.standing").is(Suspicion.Standing.OPEN));
    }
    employers(selection).ifPresent(query::addCriteria);
    ids(selection, window).ifPresent(query::addCriteria);
    return documents.query(query).map(Versioned::state).collectList();
  }

  private static Optional<Criteria> employers(Selection selection) {
    var one = selection.organisation();
    var some = selection.within();
    if (one != null && (some == null || some.contains(one))) {
      return Optional.of(employedBy(one));
    }
    return Optional.ofNullable(some)
        .map(it -> one == null ? it : Set.<OrganisationId>of())
        .map(it -> it.stream().map(OrganisationId::value).toList())
        .map(it -> Criteria.where("state.finder.employers").in(it));
  }

  private static Optional<Criteria> ids(Selection selection, Window window) {
    var some = selection.among();
    if (some == null && window.after() == null) {
      return Optional.empty();
    }
    var id = Criteria.where("_id");
    if (some != null) {
      id = id.in(some.stream().map(PersonId::value).toList());
    }
    return Optional.of(window.after() == null ? id : id.gt(window.after()));
  }

  @Override
  public Mono<List<Person>> fitting(Wanted wanted, @Nullable PersonId after, int most) {
    var all = criteria(wanted);
    if (after != null) {
      all.add(Criteria.where("_id").gt(after.value()));
    }
    return documents.query(byId(all).limit(most)).map(Versioned::state).collectList();
  }

  @Override
  public Mono<List<Person>> fittingAmong(Wanted wanted, Collection<PersonId> people) {
    var all = criteria(wanted);
    all.add(Criteria.where("_id").in(people.stream().map(PersonId::value).toList()));
    return documents.query(byId(all)).map(Versioned::state).collectList();
  }

  @Override
  public Flux<PersonId> idsFitting(Wanted wanted, int most) {
    return documents.ids(new Query(new Criteria().andOperator(criteria(wanted))).limit(most));
  }

  private static Query byId(List<Criteria> all) {
    var query = new Query().with(Sort.by("_id"));
    return all.isEmpty() ? query : query.addCriteria(new Criteria().andOperator(all));
  }

  /** Pairs say more than single marks, so these are left out where there are some. */
  private static List<Criteria> criteria(Wanted wanted) {
    var all = new ArrayList<>(words(wanted.words()));
    var pairs = wanted.pairs();
    pairs.forEach(it -> all.add(Criteria.where("state.finder.pairs").is(it)));
    if (pairs.isEmpty()) {
      wanted.marks().forEach(it -> all.add(Criteria.where("state.finder.marks").is(it)));
    }
    if (wanted.employer() != null) {
      all.add(employedBy(wanted.employer()));
    }
    return all;
  }

  /** Folded words are letters and digits alone, so nothing in them means more to a pattern. */
  private static Criteria named(String text) {
    var words = words(Folded.words(text));
    return words.isEmpty() ? new Criteria() : new Criteria().andOperator(words);
  }

  private static List<Criteria> words(List<String> beginnings) {
    return beginnings.stream()
        .map(it -> Criteria.where("state.finder.words").regex("^" + it))
        .toList();
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn peopleByWord() {
      return new IndexOn(COLLECTION, new Index("state.finder.words", Direction.ASC));
    }

    @Bean
    IndexOn peopleByAddress() {
      return new IndexOn(COLLECTION, new Index("state.finder.addresses", Direction.ASC));
    }

    /** With the ids behind, so that those of one mark come in the order of the directory. */
    @Bean
    IndexOn peopleByMark() {
      return new IndexOn(
          COLLECTION, new Index("state.finder.marks", Direction.ASC).on("_id", Direction.ASC));
    }

    @Bean
    IndexOn peopleByPair() {
      return new IndexOn(
          COLLECTION, new Index("state.finder.pairs", Direction.ASC).on("_id", Direction.ASC));
    }

    @Bean
    IndexOn peopleByEmployer() {
      return new IndexOn(
          COLLECTION, new Index("state.finder.employers", Direction.ASC).on("_id", Direction.ASC));
    }

    @Bean
    IndexOn peopleByToken() {
      return new IndexOn(COLLECTION, new Index("state.finder.tokens", Direction.ASC));
    }

    @Bean
    IndexOn peopleByEnd() {
      return new IndexOn(COLLECTION, new Index("state.finder.gone", Direction.ASC).sparse());
    }

    @Bean
    IndexOn peopleByDue() {
      return dueIndex(COLLECTION);
    }

    @Bean
    IndexOn peopleBySuspicion() {
      return new IndexOn(COLLECTION, new Index("state.suspicion.standing", Direction.ASC).sparse());
    }
  }
}
