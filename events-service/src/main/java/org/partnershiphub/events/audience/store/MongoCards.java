package org.partnershiphub.events.audience.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.AddressDigest;
import org.partnershiphub.events.audience.Card;
import org.partnershiphub.events.audience.Cards;
import org.partnershiphub.events.audience.Names;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Spot;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A row per person. Of an erased one only the place of the erasing record stays, so that nothing
 * that stood before it comes back.
 */
@Repository
class MongoCards implements Cards {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final List<String> PERSONAL =
      List.of("name", "key", "zone", "address", "departed", "sequence", "at");

  private final ReactiveMongoTemplate mongo;

  MongoCards(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Mono<Void> note(Card card, long number, @Nullable Spot at) {
    var older = new Document("_id", card.person().value()).append("sequence", not("$gte", number));
    var notErased =
        at == null
            ? older.append("erased", new Document("$exists", false))
            : older.append("erased." + partition(at), not("$gte", at.offset()));
    return update(notErased, fields(card, number, at))
        // The row is there, but as new already or erased: the upsert tried to insert a second one.
        .onErrorResume(MongoCards::isDuplicate, error -> Mono.empty());
  }

  private static Document fields(Card card, long number, @Nullable Spot at) {
    var set =
        new Document("name", card.name())
            .append("zone", card.zone().getId())
            .append("departed", card.departed())
            .append("sequence", number);
    var unset = new Document();
    setOrUnset(set, unset, "key", Names.key(card.name()));
    var address = card.address();
    setOrUnset(set, unset, "address", address == null ? null : address.value());
    if (at != null) {
      set.append("at." + partition(at), at.offset());
    }
    var change = new Document("$set", set);
    return unset.isEmpty() ? change : change.append("$unset", unset);
  }

  private static void setOrUnset(
      Document set, Document unset, String field, @Nullable String value) {
    if (value == null) {
      unset.append(field, "");
    } else {
      set.append(field, value);
    }
  }

  /** First the mark, then what stood before: in between nothing older can come back. */
  @Override
  public Mono<Void> erase(PersonId person, Spot at) {
    var row = new Document("_id", person.value());
    var mark = new Document("$max", new Document("erased." + partition(at), at.offset()));
    var before =
        new Document("_id", person.value()).append("at." + partition(at), not("$gt", at.offset()));
    var gone = new Document();
    PERSONAL.forEach(it -> gone.append(it, ""));
    return update(row, mark).then(change(before, new Document("$unset", gone)));
  }

  private static Document not(String operator, long number) {
    return new Document("$not", new Document(operator, number));
  }

  private static String partition(Spot at) {
    return "p" + at.partition();
  }

  private Mono<Void> update(Bson filter, Document change) {
    return rows().flatMap(it -> Mono.from(it.updateOne(filter, change, UPSERT))).then();
  }

  private Mono<Void> change(Bson filter, Document change) {
    return rows().flatMap(it -> Mono.from(it.updateOne(filter, change))).then();
  }

  @Override
  public Mono<Map<PersonId, Card>> of(Collection<PersonId> people) {
    return find(in("_id", people.stream().map(PersonId::value).toList())).collectMap(Card::person);
  }

  @Override
  public Mono<Set<PersonId>> gone(Collection<PersonId> people) {
    var ids = people.stream().map(PersonId::value).toList();
    return rows()
        .flatMapMany(it -> it.find(in("_id", ids)))
        .filter(it -> !it.containsKey("name") || it.getBoolean("departed", false))
        .map(it -> new PersonId(it.getString("_id")))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Flux<Card> withAddress(AddressDigest address) {
    return find(eq("address", address.value()));
  }

  @Override
  public Mono<Boolean> isAnybodyNamed(String text) {
    return find(in("key", Names.keys(text))).hasElements();
  }

  private Flux<Card> find(Bson filter) {
    return rows()
        .flatMapMany(it -> it.find(filter))
        .filter(it -> it.containsKey("name"))
        .map(MongoCards::card);
  }

  private static Card card(Document row) {
    var address = row.getString("address");
    return new Card(
        new PersonId(row.getString("_id")),
        row.getString("name"),
        ZoneId.of(row.getString("zone")),
        address == null ? null : new AddressDigest(address),
        row.getBoolean("departed", false));
  }

  private static boolean isDuplicate(Throwable error) {
    return error instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private Mono<MongoCollection<Document>> rows() {
    return mongo.getCollection(PartnerRows.CARDS);
  }
}
