package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparison operators of one demand. */
final class Ranges {
  private Ranges() {}

  static Demands of(Document operators) {
    Condition.Bound lower = bound(operators, "$gte", "$gt");
    Condition.Bound upper = bound(operators, "$lte", "$lt");
    if (lower == null && upper == null) {
      return new Demands(List.of(), !mentions(operators));
    }
    KeyType type = KeyType.of(lower != null ? lower.value() : upper == null ? null : upper.value());
    boolean oneType = upper == null || KeyType.of(upper.value()) == type;
    boolean complete = oneType && asMany(operators, lower, upper);
    return new Demands(
        List.of(new Condition.Between(type, lower, oneType ? upper : null)), complete);
  }

  private static Condition.@Nullable Bound bound(
      Document operators, String inclusive, String exclusive) {
    boolean includes = operators.containsKey(inclusive);
    Object value = operators.get(includes ? inclusive : exclusive);
    return value != null && KeyType.of(value).hasRanges()
        ? new Condition.Bound(value, includes)
        : null;
  }

  private static boolean mentions(Document operators) {
    return comparisons(operators) > 0;
  }

  private static boolean asMany(
      Document operators, Condition.@Nullable Bound lower, Condition.@Nullable Bound upper) {
    return comparisons(operators) == (lower == null ? 0 : 1) + (upper == null ? 0 : 1);
  }

  private static long comparisons(Document operators) {
    return List.of("$gt", "$gte", "$lt", "$lte").stream().filter(operators::containsKey).count();
  }
}
