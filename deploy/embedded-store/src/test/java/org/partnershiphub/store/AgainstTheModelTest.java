package org.partnershiphub.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random work on the store and on the library's own memory backend, which scans: both answer the
 * same.
 */
class AgainstTheModelTest {
  private static final int STEPS = 600;

  /**
   * The library breaks the connection where a path through an array meets elements without the
   * field.
   */
  private static final String LOST = "connection lost";

  private static final int RESTART_EVERY = 200;
  private static final List<Document> INDEXES =
      List.of(
          new Document("a", 1),
          new Document("b", -1).append("c", 1),
          new Document("tags", 1).append("b", 1),
          new Document("sub.x", 1).append("a", -1),
          new Document("items.k", 1).append("items.l", 1),
          new Document("when", 1),
          new Document("name", 1).append("when", -1));

  @TempDir Path folder;
  private MongoServer modelServer;
  private MongoClient modelClient;
  private EmbeddedStore store;
  private MongoClient client;

  @BeforeEach
  void start() {
    modelServer = new MongoServer(new MemoryBackend());
    modelClient = MongoClients.create(modelServer.bindAndGetConnectionString());
    open();
  }

  private void open() {
    store =
        EmbeddedStore.open(
            folder, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Clock.systemUTC());
    client = MongoClients.create(store.uri());
  }

  @AfterEach
  void stop() {
    client.close();
    store.close();
    modelClient.close();
    modelServer.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_123, 4_711, 0})
  void the_store_answers_as_a_scan_does(long fixedSeed) {
    long seed = fixedSeed == 0 ? Clock.systemUTC().millis() : fixedSeed;
    RandomDocuments random = new RandomDocuments(seed);
    both(
        collection ->
            collection.createIndex(
                new Document("mail", 1), new IndexOptions().unique(true).sparse(true)));
    for (int step = 0; step < STEPS; step++) {
      if (step % RESTART_EVERY == RESTART_EVERY / 2) {
        client.close();
        store.close();
        open();
      }
      if (step % 50 == 0) {
        store.tidyUp();
      }
      if (step == 20 || step == STEPS / 2) {
        INDEXES.stream()
            .filter(index -> random.below(3) > 0)
            .forEach(index -> ours().createIndex(index));
      }
      Step next = Step.of(random);
      String what = "seed " + seed + ", step " + step + ": " + next.what();
      Object answer = outcome(ours(), next.work());
      Object expected = outcome(model(), next.work());
      if (!expected.equals(LOST)) {
        assertThat(answer).as(what).isEqualTo(expected);
      }
    }
    assertThat(all(ours())).as("seed " + seed).isEqualTo(all(model()));
  }

  private void both(Function<MongoCollection<Document>, ?> work) {
    work.apply(ours());
    work.apply(model());
  }

  private MongoCollection<Document> ours() {
    return client.getDatabase("hub").getCollection("things");
  }

  private MongoCollection<Document> model() {
    return modelClient.getDatabase("hub").getCollection("things");
  }

  private static List<Document> all(MongoCollection<Document> collection) {
    return collection.find().sort(new Document("_id", 1)).into(new ArrayList<>());
  }

  private static Object outcome(
      MongoCollection<Document> collection, Function<MongoCollection<Document>, Object> work) {
    try {
      return String.valueOf(work.apply(collection));
    } catch (MongoSocketException e) {
      return LOST;
    } catch (MongoServerException e) {
      return ErrorCategory.fromErrorCode(((MongoException) e).getCode()) + " " + e.getCode();
    }
  }

  /**
   * One thing done to a collection, with an answer that does not depend on the order in which ties
   * come.
   */
  record Step(String what, Function<MongoCollection<Document>, Object> work) {
    static Step of(RandomDocuments random) {
      Document filter = random.below(8) == 0 ? random.nameFilter() : random.filter();
      Document order = random.order();
      int id = random.below(150);
      return switch (random.below(16)) {
        case 0, 1, 2 -> inserting(random.document(id));
        case 3 -> updating(filter, random.update());
        case 4 -> updatingOne(naming(id, random, filter), random.update());
        case 5 -> claiming(filter, order, random.update());
        case 6 ->
            deleting(random.below(2) == 0 ? new Document("_id", id) : filter.append("_id", id));
        case 7 -> counting(filter);
        case 8 ->
            distinct(
                random.oneOf(RandomDocuments.FIELDS),
                random.below(2) == 0 ? new Document() : filter);
        case 9 -> aggregating(filter, order, random.below(12));
        case 10, 11, 12 -> sorted(filter, order, random.below(5), random.below(12));
        case 13 -> sorted(new Document(), order, random.below(5), 1 + random.below(12));
        default -> finding(filter);
      };
    }

    /** One document by its id, alone or as drivers write more demands. */
    private static Document naming(int id, RandomDocuments random, Document filter) {
      Document named = new Document("_id", id);
      return switch (random.below(3)) {
        case 0 -> named;
        case 1 -> new Document("$and", List.of(named, filter));
        default -> new Document("$and", List.of(filter, new Document("$and", List.of(named))));
      };
    }

    private static Step inserting(Document document) {
      return new Step(
          "insert " + document, it -> it.insertOne(new Document(document)).wasAcknowledged());
    }

    private static Step updating(Document filter, Document update) {
      boolean unique = update.toString().contains("mail");
      Document narrow = unique ? new Document(filter).append("_id", 7) : filter;
      return new Step("update " + narrow + " " + update, it -> it.updateMany(narrow, update));
    }

    private static Step updatingOne(Document filter, Document update) {
      return new Step("update one " + filter + " " + update, it -> it.updateOne(filter, update));
    }

    private static Step claiming(Document filter, Document order, Document update) {
      FindOneAndUpdateOptions options =
          new FindOneAndUpdateOptions().sort(order).returnDocument(ReturnDocument.AFTER);
      return new Step(
          "claim " + filter + " by " + order + " " + update,
          it -> it.findOneAndUpdate(filter, update, options));
    }

    private static Step deleting(Document filter) {
      return new Step("delete " + filter, it -> it.deleteMany(filter));
    }

    private static Step counting(Document filter) {
      return new Step("count " + filter, it -> it.countDocuments(filter));
    }

    private static Step distinct(String field, Document filter) {
      return new Step(
          "distinct " + field + " " + filter,
          it ->
              it.distinct(field, filter, BsonValue.class).into(new ArrayList<>()).stream()
                  .map(Step::numberless)
                  .toList());
    }

    /** 1, 1L and 1.0 are one value, and which of them is told is open. */
    private static String numberless(BsonValue value) {
      return value != null && value.isNumber()
          ? String.valueOf(value.asNumber().doubleValue())
          : String.valueOf(value);
    }

    private static Step aggregating(Document filter, Document order, int limit) {
      List<Document> pipeline =
          new ArrayList<>(List.of(new Document("$match", filter), new Document("$sort", order)));
      if (limit > 0) {
        pipeline.add(new Document("$limit", limit));
      }
      pipeline.add(new Document("$project", new Document("a", 1).append("b", 1)));
      return new Step(
          "aggregate " + pipeline, it -> it.aggregate(pipeline).into(new ArrayList<>()));
    }

    private static Step sorted(Document filter, Document order, int skip, int limit) {
      return new Step(
          "find " + filter + " by " + order + " from " + skip + " at most " + limit,
          it -> it.find(filter).sort(order).skip(skip).limit(limit).into(new ArrayList<>()));
    }

    private static Step finding(Document filter) {
      return new Step(
          "find " + filter,
          it ->
              it.find(filter).into(new ArrayList<>()).stream()
                  .map(String::valueOf)
                  .sorted()
                  .toList());
    }
  }
}
