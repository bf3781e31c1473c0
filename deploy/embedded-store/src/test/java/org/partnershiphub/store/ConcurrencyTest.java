package org.partnershiphub.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  private static final int DOCUMENTS = 50;
  private final InMemoryStore store = new InMemoryStore();
  private final MongoCollection<Document> things = store.collection("things");

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void readers_beside_writers_see_each_document_whole_and_once() throws Exception {
    things.createIndex(new Document("n", 1));
    things.insertMany(IntStream.range(0, DOCUMENTS).mapToObj(ConcurrencyTest::thing).toList());
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger seen = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> readers = new ArrayList<>();
      for (int r = 0; r < 2; r++) {
        readers.add(threads.submit(reading(over, seen)));
      }
      List<Future<?>> writers = new ArrayList<>();
      for (int w = 0; w < 2; w++) {
        int writer = w;
        writers.add(
            threads.submit(() -> IntStream.range(0, 1_500).forEach(i -> move(i * 2 + writer))));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      over.set(true);
      for (Future<?> reader : readers) {
        reader.get();
      }
    }
    assertThat(seen).hasValueGreaterThan(DOCUMENTS * 10);
  }

  private static Document thing(int id) {
    return new Document("_id", id)
        .append("n", id)
        .append("same", id)
        .append("list", List.of(id, id));
  }

  /** Changes all parts of a document together, and moves it along the index. */
  private void move(int i) {
    int n = i * 31 % 1_000;
    things.updateOne(
        eq("_id", i % DOCUMENTS),
        Updates.combine(
            Updates.set("n", n), Updates.set("same", n), Updates.set("list", List.of(n, n))));
  }

  private Callable<Void> reading(AtomicBoolean over, AtomicInteger seen) {
    return () -> {
      while (!over.get()) {
        List<Document> all =
            things.find(gte("n", 0)).sort(new Document("n", 1)).into(new ArrayList<>());
        assertThat(all).extracting(it -> it.get("_id")).doesNotHaveDuplicates().hasSize(DOCUMENTS);
        assertThat(all).extracting(it -> it.getInteger("n")).isSorted();
        assertThat(all)
            .allSatisfy(
                it -> {
                  assertThat(it.get("same")).isEqualTo(it.get("n"));
                  assertThat(it.getList("list", Integer.class)).containsOnly(it.getInteger("n"));
                });
        seen.addAndGet(all.size());
      }
      return null;
    };
  }

  @Test
  void eight_that_claim_work_never_claim_the_same() throws Exception {
    things.createIndex(new Document("state", 1).append("n", 1));
    int work = 400;
    things.insertMany(
        IntStream.range(0, work).mapToObj(i -> thing(i).append("state", "open")).toList());
    Set<Object> claimed = ConcurrentHashMap.newKeySet();
    AtomicInteger claims = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> workers = new ArrayList<>();
      for (int w = 0; w < 8; w++) {
        workers.add(
            threads.submit(
                () -> {
                  Document next =
                      things.findOneAndUpdate(eq("state", "open"), Updates.set("state", "done"));
                  while (next != null) {
                    claims.incrementAndGet();
                    claimed.add(next.get("_id"));
                    next =
                        things.findOneAndUpdate(eq("state", "open"), Updates.set("state", "done"));
                  }
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
    assertThat(claims).hasValue(work);
    assertThat(claimed).hasSize(work);
  }
}
