package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says no to what would otherwise be accepted and then not be done. */
final class Refusals {
  private static final Map<String, Set<String>> OPTIONS =
      Map.of(
          "create",
          Set.of(
              "validator",
              "timeseries",
              "viewOn",
              "clusteredIndex",
              "expireAfterSeconds",
              "encryptedFields"),
          "find",
          Set.of("tailable", "awaitData", "min", "max", "returnKey", "showRecordId", "let"),
          "aggregate",
          Set.of("explain", "let"));

  private Refusals() {}

  static void check(String command, Document request) {
    if (Boolean.TRUE.equals(request.get("startTransaction")) || request.containsKey("autocommit")) {
      throw new MongoServerError(
          20, "IllegalOperation", "Transactions are not supported by the embedded store");
    }
    for (String option : OPTIONS.getOrDefault(command, Set.of())) {
      if (isAsked(request.get(option))) {
        throw refused(command, option);
      }
    }
    checkCollation(command, request);
    for (String part : List.of("updates", "deletes", "indexes")) {
      if (request.get(part) instanceof Collection<?> all) {
        all.forEach(one -> checkCollation(command, (Document) one));
      }
    }
  }

  private static boolean isAsked(@Nullable Object value) {
    return value != null
        && !Boolean.FALSE.equals(value)
        && !(value instanceof Document document && document.isEmpty());
  }

  private static void checkCollation(String command, Document part) {
    if (part.get("collation") instanceof Document collation
        && !collation.isEmpty()
        && !"simple".equals(collation.get("locale"))) {
      throw refused(command, "collation");
    }
  }

  static MongoServerError refused(String command, String what) {
    return new MongoServerError(
        238,
        "NotImplemented",
        String.format(
            Locale.ROOT, "%s: '%s' is not supported by the embedded store", command, what));
  }
}
