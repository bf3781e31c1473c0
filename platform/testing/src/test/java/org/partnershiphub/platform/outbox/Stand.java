package org.partnershiphub.platform.outbox;

import com.mongodb.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.bson.Document;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.fact.Envelopes;
import org.partnershiphub.platform.ids.TimeOrderedIds;
import org.partnershiphub.platform.sample.Tally;
import org.partnershiphub.platform.sample.TallyId;
import org.partnershiphub.platform.testing.BackedContext;
import org.partnershiphub.platform.testing.BackingServers;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.SimpleReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One or more instances of a service on one database, with a wire that fails as a test says. */
final class Stand implements AutoCloseable {

  final Envelopes envelopes =
      new Envelopes(
          "sample-service", JsonMapper.shared(), new TimeOrderedIds(), InstantSource.system());

  /** What the broker has acknowledged. */
  final List<Envelope> wired = new CopyOnWriteArrayList<>();

  /** Decides before each send; null lets it pass. */
  volatile Function<Untold.Message, Throwable> fault = message -> null;

  private final MongoClient client =
      com.mongodb.reactivestreams.client.MongoClients.create(BackingServers.get().mongo());
  private final com.mongodb.client.MongoClient leases =
      MongoClients.create(BackingServers.get().mongo());
  private final String database = BackedContext.freshPrefix() + "stand";
  final ReactiveMongoTemplate mongo;

  Stand() {
    var factory = new SimpleReactiveMongoDatabaseFactory(client, database);
    mongo = new ReactiveMongoTemplate(factory);
    ((MappingMongoConverter) mongo.getConverter())
        .setCustomConversions(new MongoCustomConversions(StoreConverters.all()));
    ((MappingMongoConverter) mongo.getConverter()).afterPropertiesSet();
  }

  /** An instance: its own relay and sweeper on the shared database. */
  final class Instance {
    final Relay relay = new Relay(wire(), new ToldMarks(mongo), new SimpleMeterRegistry());
    final Sweeper sweeper =
        new Sweeper(
            mongo,
            relay,
            new MongoLockProvider(leases.getDatabase(database).getCollection("leases")),
            Clock.systemUTC());
    final DocumentCollection<TallyId, Tally> tallies =
        new Documents(
                mongo,
                new Outbox(envelopes, new TimeOrderedIds(), Clock.systemUTC()),
                relay,
                sweeper)
            .collection("tallies", Tally.class, TallyId::new, Tally.Unknown::new);

    void sweep() {
      sweeper.sweep(Duration.ofMillis(-1)).block();
    }
  }

  private Wire wire() {
    return message ->
        Mono.defer(
            () -> {
              var error = fault.apply(message);
              if (error != null) {
                return Mono.error(error);
              }
              wired.add(envelopes.read(message.value()));
              return Mono.empty();
            });
  }

  /** The numbers of the facts of an aggregate in the order of their first arrival. */
  List<Long> firstArrivals(TallyId id) {
    var numbers = new ArrayList<Long>();
    wired.stream()
        .filter(it -> it.subject().equals(id.value()))
        .map(Envelope::number)
        .filter(number -> !numbers.contains(number))
        .forEach(numbers::add);
    return numbers;
  }

  Map<String, Object> document(TallyId id) {
    return new HashMap<>(mongo.findById(id.value(), Document.class, "tallies").block());
  }

  boolean allTold() {
    return mongo
        .findAll(Document.class, "tallies")
        .all(it -> !it.containsKey("untoldSince") && it.getList("untold", Document.class).isEmpty())
        .block();
  }

  @Override
  public void close() {
    mongo.getMongoDatabase().flatMap(it -> Mono.from(it.drop())).block();
    client.close();
    leases.close();
  }
}
