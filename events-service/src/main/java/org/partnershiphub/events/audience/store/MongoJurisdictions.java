package org.partnershiphub.events.audience.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.Jurisdictions;
import org.partnershiphub.events.audience.Membership;
import org.partnershiphub.events.audience.Membership.Status;
import org.partnershiphub.events.audience.Membership.Turn;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** A row per jurisdiction, with its turns under the numbers of their facts: no order matters. */
@Repository
class MongoJurisdictions implements Jurisdictions {

  private final ReactiveMongoTemplate mongo;

  MongoJurisdictions(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Mono<Void> note(JurisdictionId jurisdiction, Turn turn) {
    var row = new Document("status", turn.status().name()).append("from", turn.from().toString());
    return mongo
        .upsert(
            new Query(where("_id").is(jurisdiction.value())),
            new Update().set("turns." + turn.number(), row),
            PartnerRows.JURISDICTIONS)
        .then();
  }

  @Override
  public Mono<Set<JurisdictionId>> activeOn(LocalDate day) {
    return mongo
        .findAll(Document.class, PartnerRows.JURISDICTIONS)
        .map(MongoJurisdictions::membership)
        .filter(it -> it.isActiveOn(day))
        .map(Membership::jurisdiction)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Membership membership(Document row) {
    var turns =
        row.get("turns", Document.class).entrySet().stream().map(MongoJurisdictions::turn).toList();
    return new Membership(new JurisdictionId(row.getString("_id")), turns);
  }

  private static Turn turn(Map.Entry<String, Object> field) {
    var row = (Document) field.getValue();
    return new Turn(
        Long.parseLong(field.getKey()),
        Status.valueOf(row.getString("status")),
        LocalDate.parse(row.getString("from")));
  }
}
