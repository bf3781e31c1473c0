package org.partnershiphub.platform.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.fact.Envelopes;
import org.partnershiphub.platform.ids.TimeOrderedIds;
import org.partnershiphub.platform.sample.Alarm;
import org.partnershiphub.platform.sample.Tally;
import org.partnershiphub.platform.sample.TallyId;
import org.partnershiphub.platform.testing.BackedContext;
import org.partnershiphub.platform.testing.BackingServers;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.SimpleReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One or more instances of a service on one database, with a wire that fails as a test says. */
public final class Stand implements AutoCloseable {

  final Envelopes envelopes =
      new Envelopes(
          "sample-service", JsonMapper.shared(), new TimeOrderedIds(), InstantSource.system());

  /** What the broker has acknowledged; records without a value are among {@link #erased}. */
  final List<Envelope> wired = new CopyOnWriteArrayList<>();

  private final List<String> erased = new CopyOnWriteArrayList<>();

  /** Decides before each send; null lets it pass. */
  volatile Function<Untold.Message, Throwable> fault = message -> null;

  private final MongoClient client =
      com.mongodb.reactivestreams.client.MongoClients.create(BackingServers.get().mongo());
  private final com.mongodb.client.MongoClient leases =
      MongoClients.create(BackingServers.get().mongo());
  private final String database = BackedContext.freshPrefix() + "stand";
  final ReactiveMongoTemplate mongo;

  public Stand() {
    var factory = new SimpleReactiveMongoDatabaseFactory(client, database);
    mongo = new ReactiveMongoTemplate(factory);
    ((MappingMongoConverter) mongo.getConverter())
        .setCustomConversions(new MongoCustomConversions(StoreConverters.all()));
    ((MappingMongoConverter) mongo.getConverter()).afterPropertiesSet();
    var due = TimedStore.dueIndex("alarms");
    mongo.indexOps(due.collection()).createIndex(due.index()).block();
  }

  /** An instance: its own relay and sweeper on the shared database. */
  public final class Instance {
    final Relay relay = new Relay(wire(), new ToldMarks(mongo), new SimpleMeterRegistry());
    final Sweeper sweeper =
        new Sweeper(
            mongo,
            relay,
            new MongoLockProvider(leases.getDatabase(database).getCollection("leases")),
            Clock.systemUTC());
    private final Documents documents =
        new Documents(
            mongo, new Outbox(envelopes, new TimeOrderedIds(), Clock.systemUTC()), relay, sweeper);
    final DocumentCollection<TallyId, Tally> tallies =
        documents.collection("tallies", Tally.class, TallyId::new, Tally.Unknown::new);

    /** What time changes here. */
    public final TimedAggregates<TallyId, Alarm> alarms = new Alarms(documents);

    /** Tells what was left to tell. */
    public void sweep() {
      sweeper.sweep(Duration.ofMillis(-1)).block();
    }
  }

  private static final class Alarms extends TimedStore<TallyId, Alarm> {
    Alarms(Documents documents) {
      super(documents.collection("alarms", Alarm.class, TallyId::new, Alarm.Unknown::new));
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
              take(message);
              return Mono.empty();
            });
  }

  private void take(Untold.Message message) {
    if (message.value() == null) {
      erased.add(message.topic() + "/" + message.key());
    } else {
      wired.add(envelopes.read(message.value()));
    }
  }

  /**
   * What the broker has of this type, by the subject, each as often as it came under another id.
   */
  public Map<String, Long> toldOf(String type) {
    return wired.stream()
        .filter(it -> it.type().equals(type))
        .collect(groupingBy(Envelope::subject, mapping(Envelope::id, toSet())))
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, it -> (long) it.getValue().size()));
  }

  /** The topics and keys of the records without a value. */
  public List<String> erasedKeys() {
    return List.copyOf(erased);
  }

  /** Looks at every alarm, since no index knows how often each has rung. */
  public void scanOfAlarms() {
    mongo.find(new Query(Criteria.where("state.rung").gt(0)), Document.class, "alarms").blockLast();
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

  public boolean allTold() {
    return mongo
        .findAll(Document.class, "tallies")
        .concatWith(mongo.findAll(Document.class, "alarms"))
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
