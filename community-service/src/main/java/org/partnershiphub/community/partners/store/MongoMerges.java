package org.partnershiphub.community.partners.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Update.update;

import java.util.List;
import org.partnershiphub.community.partners.Merges;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.partners.store.Rows.MergeRow;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps who was merged into whom. First the merge is noted and then rows pass on, so whoever writes
 * a row looks for a merge afterwards and passes it on, too.
 */
@Repository
class MongoMerges implements Merges {

  /** A person is merged into one who is merged into another: no chain is longer. */
  private static final int AT_MOST = 20;

  private static final List<String> PERSONAL = List.of(Rows.AFFILIATIONS, Rows.TERMS);

  private final ReactiveMongoTemplate mongo;

  MongoMerges(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Mono<PersonId> survivor(PersonId person) {
    return Mono.just(person).expand(this::next).take(AT_MOST).last();
  }

  @Override
  public Mono<PersonId> merge(PersonId merged, PersonId survivor) {
    return survivor(survivor)
        .flatMap(
            heir ->
                heir.equals(merged)
                    ? mutual(merged, survivor)
                    : note(merged, heir).thenReturn(heir));
  }

  /** Each was merged into the other at once: membership goes on with whose id sorts first. */
  private Mono<PersonId> mutual(PersonId merged, PersonId survivor) {
    return survivor.compareTo(merged) < 0
        ? mongo
            .remove(byId(survivor), Rows.MERGES)
            .then(note(merged, survivor))
            .thenReturn(survivor)
        : Mono.just(merged);
  }

  /** Passes on what was written under this name while it was being merged. */
  Mono<Void> passOn(PersonId person) {
    return survivor(person)
        .filter(heir -> !heir.equals(person))
        .flatMap(heir -> passOn(person, heir));
  }

  private Mono<Void> note(PersonId merged, PersonId heir) {
    return mongo
        .upsert(byId(merged), update("survivor", heir), Rows.MERGES)
        .then(passOn(merged, heir));
  }

  private Mono<Void> passOn(PersonId merged, PersonId heir) {
    var theirs = new Query(where("person").is(merged.value()));
    return Flux.fromIterable(PERSONAL)
        .concatMap(rows -> mongo.updateMulti(theirs, update("person", heir), rows))
        .then();
  }

  private Mono<PersonId> next(PersonId person) {
    return mongo.findOne(byId(person), MergeRow.class, Rows.MERGES).map(MergeRow::survivor);
  }

  private static Query byId(PersonId person) {
    return new Query(where("_id").is(person.value()));
  }
}
