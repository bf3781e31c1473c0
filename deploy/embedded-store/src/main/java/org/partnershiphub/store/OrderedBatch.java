package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An ordered bulk of updates ends with its first fault, which the library forgets: it goes on. So
 * the rest is turned down with the same fault, and the answer then names the first only.
 */
final class OrderedBatch {
  private static final ThreadLocal<@Nullable OrderedBatch> CURRENT = new ThreadLocal<>();

  private @Nullable MongoServerException fault;

  static Document run(Supplier<Document> command) {
    CURRENT.set(new OrderedBatch());
    try {
      return firstFaultOnly(command.get());
    } finally {
      CURRENT.remove();
    }
  }

  private static Document firstFaultOnly(Document answer) {
    if (answer.get("writeErrors") instanceof List<?> faults && faults.size() > 1) {
      answer.put("writeErrors", List.of(faults.getFirst()));
    }
    return answer;
  }

  /** One update, of a batch or not. */
  static Document step(Supplier<Document> update) {
    OrderedBatch batch = CURRENT.get();
    if (batch == null) {
      return update.get();
    }
    if (batch.fault != null) {
      throw batch.fault;
    }
    try {
      return update.get();
    } catch (MongoServerException e) {
      batch.fault = e;
      throw e;
    }
  }
}
