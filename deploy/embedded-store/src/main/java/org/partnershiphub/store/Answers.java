package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Counts and distinct values: from the keys alone where these tell all, else from the documents.
 */
final class Answers {
  private Answers() {}

  /**
   * The library's shared matcher remembers a position between calls; readers beside a writer would
   * spoil it.
   */
  static Stream<Document> matching(Stream<Document> documents, Document query) {
    QueryMatcher matcher = new DefaultQueryMatcher();
    return documents.filter(document -> matcher.matches(document, query));
  }

  static long count(Table table, Document query) {
    return table.read(taken -> covered(taken, query)).orElseGet(() -> counted(table, query));
  }

  private static OptionalLong covered(Snapshot taken, Document query) {
    try (Snapshot snapshot = taken) {
      return Covered.count(snapshot, query);
    }
  }

  private static long counted(Table table, Document query) {
    try (Snapshot snapshot = table.snapshot()) {
      return matching(Plan.of(snapshot, query, null, 0).candidates(snapshot), query).count();
    }
  }

  static Optional<Document> distinct(Table table, Document request) {
    if (request.get("query") instanceof Document filter && !filter.isEmpty()) {
      return Optional.empty();
    }
    try (Snapshot snapshot = table.snapshot()) {
      return Covered.distinct(snapshot, String.valueOf(request.get("key")));
    }
  }

  /** Elements of an array that do not have the field cannot be sent. */
  static Document withoutMissing(Document answer) {
    ((Collection<?>) Objects.requireNonNull(answer.get("values")))
        .removeIf(Missing.class::isInstance);
    return answer;
  }
}
