package org.partnershiphub.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Updates;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
  @TempDir Path folder;

  private EmbeddedStore open() {
    return EmbeddedStore.open(
        folder, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Clock.systemUTC());
  }

  @Test
  void documents_and_indexes_are_there_after_a_restart() {
    try (EmbeddedStore store = open();
        MongoClient client = MongoClients.create(store.uri())) {
      MongoCollection<Document> people = client.getDatabase("hub").getCollection("people");
      people.createIndex(Indexes.ascending("mail"), new IndexOptions().unique(true));
      people.insertOne(new Document("_id", "ada").append("mail", "ada@example.org"));
      people.updateOne(eq("_id", "ada"), Updates.set("name", "Ada"));
    }
    try (EmbeddedStore store = open();
        MongoClient client = MongoClients.create(store.uri())) {
      MongoCollection<Document> people = client.getDatabase("hub").getCollection("people");
      assertThat(people.find(eq("mail", "ada@example.org")).first()).containsEntry("name", "Ada");
      assertThat(people.listIndexes().into(new ArrayList<>())).hasSize(2);
      assertThatThrownBy(
              () -> people.insertOne(new Document("_id", "eve").append("mail", "ada@example.org")))
          .isInstanceOf(MongoWriteException.class)
          .hasMessageContaining("duplicate key");
    }
  }

  @Test
  void the_store_in_memory_answers_hello_and_writes() {
    try (EmbeddedStore store = EmbeddedStore.inMemory(Clock.systemUTC());
        MongoClient client = MongoClients.create(store.uri())) {
      Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
      assertThat(hello).containsEntry("isWritablePrimary", true);
      MongoCollection<Document> things = client.getDatabase("hub").getCollection("things");
      things.insertOne(new Document("_id", 1).append("n", 1));
      assertThat(things.findOneAndUpdate(eq("n", 1), Updates.inc("n", 1))).containsEntry("n", 1);
      assertThat(things.countDocuments(eq("n", 2))).isOne();
      assertThat(things.deleteOne(eq("_id", 1)).getDeletedCount()).isOne();
      assertThat(things.countDocuments()).isZero();
    }
  }

  @Test
  void a_file_whose_documents_change_all_the_time_does_not_grow_without_bound() throws Exception {
    try (EmbeddedStore store = open();
        MongoClient client = MongoClients.create(store.uri())) {
      MongoCollection<Document> things = client.getDatabase("hub").getCollection("things");
      things.createIndex(Indexes.ascending("n"));
      things.insertMany(IntStream.range(0, 500).mapToObj(i -> thing(i, 0)).toList());
      for (int round = 1; round <= 60; round++) {
        int n = round;
        things.bulkWrite(
            IntStream.range(0, 100)
                .mapToObj(i -> (i * 7 + n) % 500)
                .map(id -> new ReplaceOneModel<>(eq("_id", id), thing(id, n)))
                .toList());
        things.deleteMany(eq("_id", n));
        things.insertOne(thing(n, n));
        store.tidyUp();
      }
      assertThat(things.countDocuments()).isEqualTo(500);
      assertThat(things.countDocuments(Filters.gte("n", 0))).isEqualTo(500);
      assertThat(Files.size(folder.resolve("store.mv"))).isLessThan(12L << 20);
    }
  }

  /** Half a megabyte for all of them, and new bytes in each round. */
  private static Document thing(int id, int round) {
    return new Document("_id", id).append("n", round).append("text", ("text " + round).repeat(150));
  }

  @Test
  void a_log_cut_off_in_the_middle_of_a_record_is_done_again_up_to_there() throws Exception {
    Path log = folder.resolve("changes.log");
    byte[] namespace = "hub.things".getBytes(StandardCharsets.UTF_8);
    try (ChangeLog written = ChangeLog.open(log, false, (_, _, _) -> {})) {
      written.append(namespace, 1, new byte[] {1});
      written.append(namespace, 1, null);
      written.append(namespace, 2, new byte[] {2, 2});
      written.flush();
    }
    Files.write(log, Arrays.copyOf(Files.readAllBytes(log), (int) Files.size(log) - 1));
    List<String> told = new ArrayList<>();
    ChangeLog.open(
            log, false, (name, position, bytes) -> told.add(name + position + (bytes != null)))
        .close();
    assertThat(told).containsExactly("hub.things1true", "hub.things1false");
  }
}
