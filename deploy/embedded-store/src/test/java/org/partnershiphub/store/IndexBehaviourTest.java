package org.partnershiphub.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.ValidationOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexBehaviourTest {
  private final InMemoryStore store = new InMemoryStore();
  private final MongoCollection<Document> people = store.collection("people");

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_unique_index_refuses_the_second_document_also_by_update_and_names_the_key() {
    people.createIndex(new Document("mail", 1), new IndexOptions().unique(true));
    people.insertMany(List.of(person(1).append("mail", "a"), person(2).append("mail", "b")));
    assertThatThrownBy(() -> people.insertOne(person(3).append("mail", "a")))
        .isInstanceOf(MongoWriteException.class)
        .hasMessageContaining("E11000")
        .hasMessageContaining("mail");
    assertThatThrownBy(() -> people.updateOne(eq("_id", 2), Updates.set("mail", "a")))
        .isInstanceOf(MongoWriteException.class);
    assertThat(people.find(eq("mail", "b")).first()).containsEntry("_id", 2);
  }

  @Test
  void an_array_element_is_unique_across_documents_and_may_repeat_within_one() {
    people.createIndex(new Document("mails", 1), new IndexOptions().unique(true));
    people.insertOne(person(1).append("mails", List.of("a", "b", "a")));
    assertThatThrownBy(() -> people.insertOne(person(2).append("mails", List.of("c", "b"))))
        .isInstanceOf(MongoWriteException.class);
    people.insertOne(person(3).append("mails", List.of("c")));
    assertThat(people.find(eq("mails", "c")).first()).containsEntry("_id", 3);
  }

  @Test
  void an_index_follows_whatever_a_value_at_the_end_of_a_path_becomes() {
    people.createIndex(new Document("a.b", 1));
    people.insertOne(person(1));
    var shapes =
        List.of(
            new Document("b", 7),
            7,
            new Document("b", List.of(7, 8)),
            List.of(7),
            List.of(new Document("b", 7), new Document("c", 7)),
            List.of(new Document("b", 8)),
            new Document("b", 7L),
            new Document("b", new Document("b", 7)),
            new Document());
    for (Object from : shapes) {
      for (Object to : shapes) {
        people.updateOne(eq("_id", 1), Updates.set("a", from));
        people.updateOne(eq("_id", 1), Updates.set("a", to));

        // The same question without the index.
        long expected = people.countDocuments(and(eq("a.b", 7), eq("_id", 1)));
        assertThat(people.countDocuments(eq("a.b", 7)))
            .as("%s after %s", to, from)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void a_change_by_id_heeds_all_else_that_it_asks_for() {
    people.insertMany(List.of(person(1).append("seen", 1), person(2).append("seen", 1)));

    assertThat(
            people
                .updateOne(and(eq("_id", 1), eq("seen", 2)), Updates.inc("seen", 1))
                .getMatchedCount())
        .isZero();
    assertThat(
            people
                .updateOne(and(eq("_id", 1L), eq("seen", 1.0)), Updates.inc("seen", 1))
                .getModifiedCount())
        .as("a number is the same however it is kept")
        .isEqualTo(1);
    assertThat(people.updateOne(eq("_id", 9), Updates.inc("seen", 1)).getMatchedCount()).isZero();
    assertThat(people.deleteOne(and(eq("_id", 2), eq("seen", 2))).getDeletedCount()).isZero();
    assertThat(people.find(eq("_id", 1)).first()).containsEntry("seen", 2);
    assertThat(people.find(eq("_id", 2)).first()).containsEntry("seen", 1);
  }

  @Test
  void a_unique_index_takes_a_missing_value_once_and_a_sparse_one_any_number_of_times() {
    people.createIndex(new Document("mail", 1), new IndexOptions().unique(true));
    people.insertOne(person(1));
    assertThatThrownBy(() -> people.insertOne(person(2))).isInstanceOf(MongoWriteException.class);
    people.dropIndex("mail_1");
    people.createIndex(new Document("mail", 1), new IndexOptions().unique(true).sparse(true));
    people.insertMany(List.of(person(2), person(3), person(4).append("mail", null)));
    assertThatThrownBy(() -> people.insertOne(person(5).append("mail", null)))
        .isInstanceOf(MongoWriteException.class);
    assertThat(people.countDocuments(new Document("mail", null))).isEqualTo(4);
  }

  @Test
  void a_partial_unique_index_holds_only_for_documents_that_match_its_filter() {
    people.createIndex(
        new Document("seat", 1),
        new IndexOptions().unique(true).partialFilterExpression(eq("active", true)));
    people.insertOne(person(1).append("seat", "chair").append("active", true));
    people.insertOne(person(2).append("seat", "chair").append("active", false));
    assertThatThrownBy(
            () -> people.insertOne(person(3).append("seat", "chair").append("active", true)))
        .isInstanceOf(MongoWriteException.class);
    assertThatThrownBy(() -> people.updateOne(eq("_id", 2), Updates.set("active", true)))
        .isInstanceOf(MongoWriteException.class);
    people.updateOne(eq("_id", 1), Updates.set("active", false));
    people.updateOne(eq("_id", 2), Updates.set("active", true));
    assertThat(people.countDocuments(eq("seat", "chair"))).isEqualTo(2);
    assertThat(people.countDocuments(and(eq("seat", "chair"), eq("active", true)))).isOne();
  }

  @Test
  void documents_under_a_ttl_index_are_deleted_when_their_time_has_come_and_no_others() {
    people.createIndex(
        new Document("seen", 1), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
    people.insertMany(
        List.of(
            person(1).append("seen", Date.from(store.now())),
            person(2).append("seen", Date.from(store.now().plusSeconds(60))),
            person(3).append("seen", "never"),
            person(4)));
    store.pass(Duration.ofSeconds(59));
    assertThat(people.countDocuments()).isEqualTo(4);
    store.pass(Duration.ofSeconds(1));
    assertThat(ids()).containsExactly(2, 3, 4);
    store.pass(Duration.ofDays(1));
    assertThat(ids()).containsExactly(3, 4);
  }

  @Test
  void both_ends_of_a_range_may_be_met_by_different_elements_only_as_the_check_says() {
    people.insertOne(person(1).append("tags", List.of(1, 20)));
    people.insertOne(person(2).append("tags", List.of(7)));
    List<Document> scanned =
        people.find(and(gt("tags", 5), lt("tags", 10))).into(new ArrayList<>());
    people.createIndex(new Document("tags", 1));
    assertThat(people.find(and(gt("tags", 5), lt("tags", 10))).into(new ArrayList<>()))
        .isEqualTo(scanned);
  }

  @Test
  void an_index_on_existing_documents_lists_them_and_one_that_cannot_be_built_leaves_nothing() {
    people.insertMany(List.of(person(1).append("mail", "a"), person(2).append("mail", "a")));
    assertThatThrownBy(
            () -> people.createIndex(new Document("mail", 1), new IndexOptions().unique(true)))
        .isInstanceOfAny(MongoCommandException.class, DuplicateKeyException.class);
    assertThat(people.listIndexes().into(new ArrayList<>())).hasSize(1);
    people.deleteOne(eq("_id", 2));
    people.createIndex(new Document("mail", 1), new IndexOptions().unique(true));
    assertThat(people.find(eq("mail", "a")).first()).containsEntry("_id", 1);
  }

  @Test
  void dropping_an_index_of_one_collection_leaves_the_one_of_the_same_name_elsewhere() {
    MongoCollection<Document> groups = store.collection("groups");
    people.createIndex(new Document("name", 1), new IndexOptions().unique(true));
    groups.createIndex(new Document("name", 1), new IndexOptions().unique(true));
    people.dropIndexes();
    assertThat(people.listIndexes().into(new ArrayList<>())).hasSize(1);
    assertThat(groups.listIndexes().into(new ArrayList<>())).hasSize(2);
    groups.insertOne(new Document("name", "a"));
    assertThatThrownBy(() -> groups.insertOne(new Document("name", "a")))
        .isInstanceOf(MongoWriteException.class);
    groups.drop();
    groups.insertMany(List.of(new Document("name", "a"), new Document("name", "a")));
    assertThat(groups.countDocuments(eq("name", "a"))).isEqualTo(2);
  }

  @Test
  void an_ordered_bulk_of_updates_ends_with_its_first_fault() {
    people.createIndex(new Document("mail", 1), new IndexOptions().unique(true).sparse(true));
    people.insertMany(List.of(person(1).append("mail", "a"), person(2), person(3)));
    List<UpdateOneModel<Document>> updates =
        List.of(
            new UpdateOneModel<>(eq("_id", 2), Updates.set("mail", "a")),
            new UpdateOneModel<>(eq("_id", 3), Updates.set("name", "late")));
    assertThatThrownBy(() -> people.bulkWrite(updates))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class, e -> assertThat(e.getWriteErrors()).hasSize(1));
    assertThat(people.countDocuments(eq("name", "late"))).isZero();
    assertThatThrownBy(() -> people.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
        .isInstanceOf(MongoBulkWriteException.class);
    assertThat(people.countDocuments(eq("name", "late"))).isOne();
  }

  @Test
  void a_bulk_insert_tells_how_many_documents_are_in() {
    people.insertOne(person(2));
    assertThatThrownBy(() -> people.insertMany(List.of(person(1), person(2), person(3))))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e -> assertThat(e.getWriteResult().getInsertedCount()).isOne());
    assertThat(ids()).containsExactly(1, 2);
  }

  @Test
  void a_large_result_comes_in_batches() {
    people.insertMany(IntStream.range(0, 1_000).mapToObj(IndexBehaviourTest::person).toList());
    assertThat(people.find().into(new ArrayList<>())).hasSize(1_000);
    assertThat(people.find().batchSize(7).into(new ArrayList<>())).hasSize(1_000);
    assertThat(
            people
                .aggregate(List.of(new Document("$match", new Document())))
                .into(new ArrayList<>()))
        .hasSize(1_000);
  }

  @Test
  void what_would_be_silently_wrong_is_refused() {
    assertRefused(() -> people.createIndex(new Document("name", "text")));
    assertRefused(() -> people.createIndex(new Document("$**", 1)));
    assertRefused(
        () -> people.createIndex(new Document("name", 1), new IndexOptions().hidden(true)));
    Collation german = Collation.builder().locale("de").build();
    assertRefused(
        () -> people.createIndex(new Document("name", 1), new IndexOptions().collation(german)));
    assertRefused(() -> people.find().collation(german).first());
    CreateCollectionOptions validated =
        new CreateCollectionOptions()
            .validationOptions(new ValidationOptions().validator(eq("a", 1)));
    assertRefused(() -> store.database().createCollection("checked", validated));
    assertThatThrownBy(
            () ->
                people.createIndex(
                    Document.parse("{a: 1, b: 1}"),
                    new IndexOptions().expireAfter(1L, TimeUnit.SECONDS)))
        .isInstanceOf(MongoCommandException.class);
  }

  private static void assertRefused(Runnable request) {
    assertThatThrownBy(request::run)
        .isInstanceOf(MongoCommandException.class)
        .hasMessageContaining("not supported by the embedded store");
  }

  private static Document person(int id) {
    return new Document("_id", id);
  }

  private List<Integer> ids() {
    return people
        .find()
        .sort(new Document("_id", 1))
        .map(it -> it.getInteger("_id"))
        .into(new ArrayList<>());
  }
}
