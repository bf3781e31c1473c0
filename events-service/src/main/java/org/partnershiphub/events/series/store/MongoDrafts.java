package org.partnershiphub.events.series.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.series.Draft;
import org.partnershiphub.events.series.DraftId;
import org.partnershiphub.events.series.Drafts;
import org.partnershiphub.events.series.Wish;
import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document per draft, written over exactly the revision that was read. */
@Repository
class MongoDrafts implements Drafts {

  static final String COLLECTION = "seriesDrafts";

  private final ReactiveMongoTemplate mongo;

  MongoDrafts(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** As it stands in the store. */
  record Row(
      @Id String id,
      SeriesId series,
      List<Wish> edits,
      @Nullable String reason,
      PersonId by,
      Instant at,
      int revision,
      @Nullable Integer publishedAs) {

    static Row of(Draft it) {
      return new Row(
          it.id().value(),
          it.series(),
          it.edits(),
          it.reason(),
          it.by(),
          it.at(),
          it.revision(),
          it.publishedAs());
    }

    Draft draft() {
      return new Draft(new DraftId(id), series, edits, reason, by, at, revision, publishedAs);
    }
  }

  @Override
  public Mono<Draft> find(DraftId id) {
    return mongo.findById(id.value(), Row.class, COLLECTION).map(Row::draft);
  }

  @Override
  public Flux<Draft> of(SeriesId series) {
    var query =
        Query.query(where("series").is(series.value()))
            .with(Sort.by(Direction.DESC, "at"))
            .limit(100);
    return mongo.find(query, Row.class, COLLECTION).map(Row::draft);
  }

  @Override
  public Mono<Boolean> write(Draft draft) {
    return draft.revision() == 1 ? insert(draft) : replace(draft);
  }

  private Mono<Boolean> insert(Draft draft) {
    return mongo
        .insert(Row.of(draft), COLLECTION)
        .thenReturn(true)
        .onErrorResume(DuplicateKeyException.class, error -> Mono.just(false));
  }

  private Mono<Boolean> replace(Draft draft) {
    var before =
        Query.query(where("_id").is(draft.id().value()).and("revision").is(draft.revision() - 1));
    var row = Row.of(draft);
    var update =
        new Update()
            .set("edits", row.edits())
            .set("reason", row.reason())
            .set("by", row.by())
            .set("at", row.at())
            .set("revision", row.revision())
            .set("publishedAs", row.publishedAs());
    return mongo
        .updateFirst(before, update, Row.class, COLLECTION)
        .map(it -> it.getMatchedCount() == 1);
  }

  /** What drafts are asked by. */
  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn draftsBySeries() {
      return new IndexOn(COLLECTION, new Index().on("series", Direction.ASC).named("by-series"));
    }
  }
}
