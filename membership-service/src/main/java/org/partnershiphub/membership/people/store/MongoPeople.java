package org.partnershiphub.membership.people.store;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
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
    var all = new ArrayList<>(words(wanted.text() == null ? "" : wanted.text()));
    wanted.facets().forEach(it -> all.add(Criteria.where("state.finder.facets").is(it)));
    var employers = wanted.employers();
    if (employers != null) {
      var ids = employers.stream().map(OrganisationId::value).sorted().toList();
      all.add(Criteria.where("state.finder.employers").in(ids));
    }
    if (after != null) {
      all.add(Criteria.where("_id").gt(after.value()));
    }
    var query = new Query().with(Sort.by("_id")).limit(most);
    if (!all.isEmpty()) {
      query.addCriteria(new Criteria().andOperator(all));
    }
    return documents.query(query).map(Versioned::state).collectList();
  }

  /** Folded words are letters and digits alone, so nothing in them means more to a pattern. */
  private static Criteria named(String text) {
    var words = words(text);
    return words.isEmpty() ? new Criteria() : new Criteria().andOperator(words);
  }

  private static List<Criteria> words(String text) {
    return Folded.words(text).stream()
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

    @Bean
    IndexOn peopleByFacet() {
      return new IndexOn(COLLECTION, new Index("state.finder.facets", Direction.ASC));
    }

    @Bean
    IndexOn peopleByEmployer() {
      return new IndexOn(COLLECTION, new Index("state.finder.employers", Direction.ASC));
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
