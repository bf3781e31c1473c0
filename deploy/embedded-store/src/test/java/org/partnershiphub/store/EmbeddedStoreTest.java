package org.partnershiphub.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
}
