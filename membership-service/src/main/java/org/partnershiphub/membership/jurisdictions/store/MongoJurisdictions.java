package org.partnershiphub.membership.jurisdictions.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Jurisdiction;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Place.Kind;
import org.partnershiphub.membership.jurisdictions.Standing.Status;
import org.partnershiphub.membership.registry.DuplicateName;
import org.partnershiphub.membership.registry.Folded;
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

/** Jurisdictions as documents; a unique index on the claimed name decides who has a name. */
@Repository
class MongoJurisdictions extends TimedStore<JurisdictionId, Jurisdiction> implements Jurisdictions {

  private static final String COLLECTION = "jurisdictions";
  private static final String KIND = "state.place.kind";
  private static final String STATUS = "state.standing.status";
  private static final String PERIODS = "state.standing.periods";
  private static final String NAMES = "state.naming.names";
  private static final String CLAIMED = "state.naming.claimed";

  MongoJurisdictions(Documents documents) {
    super(
        documents.collection(
            COLLECTION,
            Jurisdiction.class,
            JurisdictionId::new,
            JurisdictionProblem.NotFound::new));
  }

  @Override
  protected Throwable refusal(Throwable error) {
    return DuplicateName.is(error) ? new JurisdictionProblem.NameTaken() : error;
  }

  @Override
  public Flux<Versioned<Jurisdiction>> claiming(Collection<String> foldedNames) {
    return documents.query(new Query(Criteria.where(CLAIMED).in(foldedNames)));
  }

  @Override
  public Mono<List<Jurisdiction>> list(Selection selection, Window window) {
    var conditions = conditions(selection);
    if (window.after() != null) {
      conditions.add(Criteria.where("_id").gt(window.after()));
    }
    var query = new Query(all(conditions)).with(Sort.by("_id")).limit(window.limit() + 1);
    return documents.query(query).map(Versioned::state).collectList();
  }

  @Override
  public Flux<Count> counts(@Nullable LocalDate asOf) {
    return Flux.fromArray(Status.values())
        .flatMap(status -> Flux.fromArray(Kind.values()).flatMap(kind -> count(asOf, status, kind)))
        .filter(it -> it.number() > 0);
  }

  private Mono<Count> count(@Nullable LocalDate asOf, Status status, Kind kind) {
    var query = new Query(all(conditions(new Selection(asOf, status, kind, null))));
    return documents.count(query).map(number -> new Count(status, kind, number));
  }

  private static Criteria all(List<Criteria> conditions) {
    return conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
  }

  private static List<Criteria> conditions(Selection wanted) {
    var conditions = new ArrayList<Criteria>();
    if (wanted.kind() != null) {
      conditions.add(Criteria.where(KIND).is(wanted.kind().name()));
    }
    if (wanted.asOf() == null) {
      conditions.addAll(now(wanted.status(), wanted.text()));
    } else {
      conditions.addAll(on(wanted.asOf(), wanted.status(), wanted.text()));
    }
    return conditions;
  }

  private static List<Criteria> now(@Nullable Status status, @Nullable String text) {
    var conditions = new ArrayList<Criteria>();
    if (status != null) {
      conditions.add(Criteria.where(STATUS).is(status.name()));
    }
    if (text != null) {
      conditions.addAll(beginnings("state.naming.words", text));
    }
    return conditions;
  }

  /**
   * The status and the name whose days hold that day. The plain conditions say no more than the
   * element's own; they are what an index can serve.
   */
  private static List<Criteria> on(LocalDate day, @Nullable Status status, @Nullable String text) {
    var conditions = new ArrayList<Criteria>();
    var period = new ArrayList<>(holding(day));
    if (status != null) {
      period.add(Criteria.where("status").is(status.name()));
      conditions.add(Criteria.where(PERIODS + ".status").is(status.name()));
    }
    conditions.add(Criteria.where(PERIODS).elemMatch(new Criteria().andOperator(period)));
    if (text != null) {
      var name = new ArrayList<>(holding(day));
      name.addAll(beginnings("words", text));
      conditions.addAll(beginnings(NAMES + ".words", text));
      conditions.add(Criteria.where(NAMES).elemMatch(new Criteria().andOperator(name)));
    }
    return conditions;
  }

  /** Days stand as text that sorts like days. */
  private static List<Criteria> holding(LocalDate day) {
    return List.of(
        Criteria.where("from").lte(day.toString()), Criteria.where("until").gt(day.toString()));
  }

  /** Folded words are letters and digits alone, so nothing in them means more to a pattern. */
  private static List<Criteria> beginnings(String field, String text) {
    return Folded.words(text).stream().map(it -> Criteria.where(field).regex("^" + it)).toList();
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn jurisdictionsByKind() {
      return new IndexOn(COLLECTION, new Index(KIND, Direction.ASC));
    }

    @Bean
    IndexOn oneJurisdictionPerName() {
      return new IndexOn(COLLECTION, new Index(CLAIMED, Direction.ASC).unique().sparse());
    }

    @Bean
    IndexOn jurisdictionsByStatus() {
      return new IndexOn(COLLECTION, new Index(STATUS, Direction.ASC).on(KIND, Direction.ASC));
    }

    @Bean
    IndexOn jurisdictionsByPeriod() {
      return new IndexOn(
          COLLECTION,
          new Index(PERIODS + ".status", Direction.ASC)
              .on(PERIODS + ".from", Direction.ASC)
              .on(PERIODS + ".until", Direction.ASC));
    }

    @Bean
    IndexOn jurisdictionsByWord() {
      return new IndexOn(COLLECTION, new Index("state.naming.words", Direction.ASC));
    }

    @Bean
    IndexOn jurisdictionsByEarlierWord() {
      return new IndexOn(COLLECTION, new Index(NAMES + ".words", Direction.ASC));
    }

    @Bean
    IndexOn jurisdictionsDue() {
      return TimedStore.dueIndex(COLLECTION);
    }
  }
}
