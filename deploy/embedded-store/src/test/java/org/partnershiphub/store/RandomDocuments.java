package org.partnershiphub.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Documents, filters, updates and orders over few fields with few values, so that they meet often.
 */
final class RandomDocuments {
  static final List<String> FIELDS =
      List.of("a", "b", "c", "tags", "sub.x", "items.k", "when", "name");
  private final Random random;

  RandomDocuments(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Document document(int id) {
    Document document = new Document("_id", id);
    maybe(document, "a", scalar());
    maybe(document, "b", below(3) == 0 ? null : number());
    maybe(document, "c", scalar());
    maybe(document, "tags", below(6) == 0 ? scalar() : array());
    maybe(
        document,
        "sub",
        below(8) == 0 ? scalar() : new Document("x", scalar()).append("y", number()));
    maybe(document, "items", items());
    maybe(document, "when", date());
    maybe(document, "name", name());
    if (below(3) == 0) {
      document.append("mail", "m" + below(60));
    }
    return document;
  }

  private void maybe(Document document, String field, Object value) {
    if (below(6) > 0) {
      document.append(field, value);
    }
  }

  private Object items() {
    return IntStream.rangeClosed(0, below(3))
        .mapToObj(
            i ->
                below(5) == 0
                    ? new Document("z", 1)
                    : new Document("k", number()).append("l", number()))
        .toList();
  }

  /** Never empty: the library's comparator takes an empty array to be less than itself. */
  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    for (int i = below(3); i >= 0; i--) {
      array.add(scalar());
    }
    return array;
  }

  Object scalar() {
    return switch (below(10)) {
      case 0 -> null;
      case 1 -> below(2) == 0;
      case 2 -> date();
      case 3, 4, 5 -> name();
      default -> number();
    };
  }

  private Number number() {
    return switch (below(4)) {
      case 0 -> (long) below(8) - 3;
      case 1 -> (below(16) - 6) / 2.0;
      default -> below(8) - 3;
    };
  }

  private Date date() {
    return Date.from(Instant.ofEpochSecond(1_700_000_000L + below(6) * 60L));
  }

  private String name() {
    return oneOf(List.of("", "a", "ab", "abc", "b", "ba", "é", "z\u0000", "Z", "𝄞", "\uFFFD"));
  }

  Document filter() {
    Document filter = new Document();
    for (int i = below(3); i >= 0; i--) {
      filter.append(oneOf(FIELDS), demand());
    }
    return switch (below(8)) {
      case 0 -> new Document("$and", List.of(filter, new Document(oneOf(FIELDS), demand())));
      case 1 -> new Document("$or", List.of(filter, new Document(oneOf(FIELDS), demand())));
      case 2 ->
          filter.append(
              "_id",
              new Document("$in", IntStream.range(0, 6).map(i -> below(150)).boxed().toList()));
      default -> filter;
    };
  }

  private Object demand() {
    return switch (below(12)) {
      case 0 -> new Document("$in", List.of(number(), name(), number()));
      case 1 -> new Document("$gt", number());
      case 2 -> new Document("$gte", date()).append("$lt", date());
      case 3 -> new Document("$gte", name()).append("$lte", name());
      case 4 -> new Document("$gt", number()).append("$lte", number());
      case 5 -> new Document("$exists", below(2) == 0);
      case 6 -> new Document("$ne", scalar());
      case 7 -> new Document("$eq", scalar());
      case 8 -> new Document("$lt", name());
      default -> scalar();
    };
  }

  /**
   * Expressions look at names only: the library also matches them against the digits of numbers.
   */
  Document nameFilter() {
    return new Document(
        "name", Pattern.compile(oneOf(List.of("^a", "^ab?", "^b", "b", "^(a|b)", "^Z", "^a.*c$"))));
  }

  Document order() {
    Document order = new Document();
    for (int i = below(3); i > 0; i--) {
      order.append(oneOf(FIELDS), below(2) == 0 ? 1 : -1);
    }
    return order.append("_id", below(2) == 0 ? 1 : -1);
  }

  Document update() {
    return switch (below(7)) {
      case 0 -> new Document("$inc", new Document("n", 1));
      case 1 ->
          new Document(
              "$unset", new Document(oneOf(List.of("a", "b", "when", "mail", "name")), ""));
      case 2 -> new Document("$set", new Document("tags", array()));
      case 3 -> new Document("$set", new Document("items", items()));
      case 4 -> new Document("$set", new Document("mail", "m" + below(60)));
      default ->
          new Document(
              "$set", new Document(oneOf(List.of("a", "c")), scalar()).append("b", number()));
    };
  }
}
