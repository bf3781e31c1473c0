package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the value beside a field's name in a query demands of it.
 *
 * @param complete whether the conditions say all of it
 */
record Demands(List<Condition> conditions, boolean complete) {
  private static final Demands UNKNOWN = new Demands(List.of(), false);

  static Demands of(@Nullable Object demand) {
    if (BsonRegularExpression.isRegularExpression(demand)) {
      return startsWith(BsonRegularExpression.convertToRegularExpression(demand));
    }
    if (demand instanceof Document document
        && document.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
      return operators(document);
    }
    return isPoint(demand) ? exactly(demand) : UNKNOWN;
  }

  private static Demands exactly(@Nullable Object value) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(value);
    return only(new Condition.OneOf(values));
  }

  private static Demands only(Condition condition) {
    return new Demands(List.of(condition), true);
  }

  /**
   * A value that is found under its own key. The server treats empty and null parts of documents in
   * its own way.
   */
  private static boolean isPoint(@Nullable Object value) {
    return switch (KeyType.of(value)) {
      case DOCUMENT -> isPlain((Document) value);
      case ARRAY, EMPTY_ARRAY, REGEX, OTHER, MIN_KEY, MAX_KEY -> false;
      default -> true;
    };
  }

  private static boolean isPlain(@Nullable Document document) {
    return document != null
        && !document.isEmpty()
        && document.values().stream()
            .noneMatch(part -> part == null || part instanceof Collection || part instanceof Map);
  }

  private static Demands operators(Document operators) {
    List<Condition> conditions = new ArrayList<>();
    boolean complete = true;
    for (Map.Entry<String, Object> operator : operators.entrySet()) {
      switch (operator.getKey()) {
        case "$gt", "$gte", "$lt", "$lte" -> {}
        default -> {
          Demands one = operator(operator.getKey(), operator.getValue());
          conditions.addAll(one.conditions);
          complete &= one.complete;
        }
      }
    }
    Demands range = Ranges.of(operators);
    conditions.addAll(range.conditions);
    return new Demands(conditions, complete && range.complete);
  }

  private static Demands operator(String name, @Nullable Object operand) {
    return switch (name) {
      case "$eq" -> isPoint(operand) ? exactly(operand) : UNKNOWN;
      case "$in" -> operand instanceof Collection<?> values ? oneOf(values) : UNKNOWN;
      case "$exists" ->
          Boolean.TRUE.equals(operand)
              ? new Demands(List.of(new Condition.Present()), false)
              : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  private static Demands oneOf(Collection<?> values) {
    if (values.stream().allMatch(value -> isPoint(value) && !(value instanceof Document))) {
      return only(new Condition.OneOf(new ArrayList<>(values)));
    }
    return UNKNOWN;
  }

  /**
   * The literal beginning of an anchored expression; anything that could repeat or replace its last
   * letter ends it.
   */
  private static Demands startsWith(BsonRegularExpression regex) {
    String pattern = regex.getPattern();
    String options = regex.getOptions();
    if (!pattern.startsWith("^")
        || pattern.indexOf('|') >= 0
        || (options != null && !options.isEmpty())) {
      return UNKNOWN;
    }
    String prefix = LiteralPrefix.of(pattern.substring(1));
    return prefix.isEmpty()
        ? UNKNOWN
        : new Demands(List.of(new Condition.StartsWith(prefix)), false);
  }
}
