package org.partnershiphub.membership.registry;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Tells that a unique index refused a write. The collection of aggregates answers a duplicate id by
 * itself, so what is left is the one other unique index: the name.
 */
public final class DuplicateName {

  private DuplicateName() {}

  public static boolean is(Throwable error) {
    return switch (error) {
      case DuplicateKeyException _ -> true;
      case MongoBulkWriteException bulk ->
          bulk.getWriteErrors().stream()
              .anyMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY);
      case MongoException other ->
          ErrorCategory.fromErrorCode(other.getCode()) == ErrorCategory.DUPLICATE_KEY;
      default -> false;
    };
  }
}
