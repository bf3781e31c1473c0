package org.partnershiphub.events.audience.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.partnershiphub.events.audience.Heirs;
import org.partnershiphub.events.audience.Merges;
import org.partnershiphub.events.audience.PersonId;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A row per merged person. */
@Repository
class MongoMerges implements Merges {

  private final ReactiveMongoTemplate mongo;

  MongoMerges(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Mono<Void> note(PersonId merged, PersonId survivor) {
    return mongo
        .upsert(
            new Query(where("_id").is(merged.value())),
            new Update().set("survivor", survivor.value()),
            PartnerRows.MERGES)
        .then();
  }

  @Override
  public Mono<Map<PersonId, PersonId>> survivors(Collection<PersonId> people) {
    return Flux.fromIterable(people)
        .distinct()
        .flatMap(it -> Heirs.of(it, this::next).map(heir -> Map.entry(it, heir)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  @Override
  public Mono<Set<PersonId>> idsOf(PersonId person) {
    return Heirs.idsOf(person, this::merged);
  }

  private Flux<PersonId> merged(PersonId survivor) {
    return mongo
        .find(new Query(where("survivor").is(survivor.value())), Document.class, PartnerRows.MERGES)
        .map(it -> new PersonId(it.getString("_id")));
  }

  private Mono<PersonId> next(PersonId person) {
    return mongo
        .findById(person.value(), Document.class, PartnerRows.MERGES)
        .map(it -> new PersonId(it.getString("survivor")));
  }
}
