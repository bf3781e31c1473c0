package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query taken apart into what it demands of each field; what cannot be told is left to the check
 * of each document.
 */
final class Filter {
  private final Map<String, List<Condition>> conditions = new HashMap<>();
  private final Map<String, List<@Nullable Object>> demands = new HashMap<>();
  private boolean complete = true;

  static Filter of(Document query) {
    Filter filter = new Filter();
    filter.takeApart(query);
    return filter;
  }

  private void takeApart(Document query) {
    for (Map.Entry<String, Object> part : query.entrySet()) {
      if (part.getKey().equals("$and") && part.getValue() instanceof Collection<?> all) {
        all.forEach(one -> takeApart((Document) one));
      } else if (part.getKey().startsWith("$")) {
        complete = false;
      } else {
        demands.computeIfAbsent(part.getKey(), _ -> new ArrayList<>()).add(part.getValue());
        add(part.getKey(), Demands.of(part.getValue()));
      }
    }
  }

  private void add(String field, Demands demanded) {
    conditions.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(demanded.conditions());
    complete &= demanded.complete();
  }

  List<Condition> on(String field) {
    return conditions.getOrDefault(field, List.of());
  }

  boolean isEmpty() {
    return complete && conditions.isEmpty();
  }

  /** Whether the conditions say everything that the query says. */
  boolean isComplete() {
    return complete;
  }

  int size() {
    return conditions.values().stream().mapToInt(List::size).sum();
  }

  boolean impliesPresenceOf(String field) {
    return on(field).stream().anyMatch(Condition::impliesPresence);
  }

  /** Whether every document that meets this also meets the filter of a partial index. */
  boolean implies(Document partial) {
    return partial.entrySet().stream().allMatch(part -> implies(part.getKey(), part.getValue()));
  }

  private boolean implies(String field, @Nullable Object demand) {
    if (demand instanceof Document operators
        && operators.keySet().equals(Set.of("$exists"))
        && Boolean.TRUE.equals(operators.get("$exists"))
        && impliesPresenceOf(field)) {
      return true;
    }
    List<Condition> wanted = Demands.of(demand).conditions();
    return demands.getOrDefault(field, List.of()).contains(demand)
        || (Demands.of(demand).complete() && !wanted.isEmpty() && on(field).containsAll(wanted));
  }
}
