package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An index as a client describes it and as the catalogue keeps it. */
record IndexSpec(Document description) {
  private static final Set<String> KNOWN =
      Set.of(
          "v",
          "key",
          "name",
          "ns",
          "unique",
          "sparse",
          "background",
          "expireAfterSeconds",
          "partialFilterExpression",
          "collation");

  /** Refuses what the index would not do. */
  void check() {
    description.keySet().stream()
        .filter(option -> !KNOWN.contains(option))
        .filter(option -> !Boolean.FALSE.equals(description.get(option)))
        .findFirst()
        .ifPresent(
            option -> {
              throw Refusals.refused("createIndexes", option);
            });
    key().forEach(IndexSpec::checkField);
    if (description.containsKey("expireAfterSeconds")
        && (key().size() != 1 || key().containsKey("_id"))) {
      throw cannot("TTL indexes are single-field indexes, and not of _id");
    }
    if (description.containsKey("partialFilterExpression") && description.containsKey("sparse")) {
      throw cannot("cannot mix \"partialFilterExpression\" and \"sparse\" options");
    }
  }

  private static void checkField(String field, @Nullable Object direction) {
    if (!(direction instanceof Number) || field.contains("$")) {
      throw Refusals.refused("createIndexes", "key {" + field + ": " + direction + "}");
    }
  }

  private static MongoServerError cannot(String message) {
    return new MongoServerError(67, "CannotCreateIndex", message);
  }

  Document key() {
    return (Document) Objects.requireNonNull(description.get("key"));
  }

  String name() {
    return (String) Objects.requireNonNull(description.get("name"));
  }

  boolean isOfIds() {
    return key().keySet().equals(Set.of("_id"));
  }

  IndexDefinition definition(List<IndexKey> keys, boolean unique, boolean sparse) {
    return new IndexDefinition(name(), keys, unique, sparse, partialFilter(), expiry());
  }

  private @Nullable Document partialFilter() {
    return (Document) description.get("partialFilterExpression");
  }

  private @Nullable Duration expiry() {
    return description.get("expireAfterSeconds") instanceof Number seconds
        ? Duration.ofSeconds(seconds.longValue())
        : null;
  }

  boolean hasKey(Map<String, Object> wanted) {
    return List.copyOf(key().keySet()).equals(List.copyOf(wanted.keySet()))
        && key().entrySet().stream()
            .allMatch(part -> sameWay(part.getValue(), wanted.get(part.getKey())));
  }

  private static boolean sameWay(@Nullable Object direction, @Nullable Object other) {
    return direction instanceof Number one
        && other instanceof Number two
        && one.intValue() == two.intValue();
  }
}
