package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stage that does nothing but count: {@code {$count: "n"}} or {@code {$group: {_id: 1, n: {$sum:
 * 1}}}}.
 */
record CountShape(Document constant, String name) {

  static @Nullable CountShape of(Document stage) {
    if (stage.get("$count") instanceof String name) {
      return new CountShape(new Document(), name);
    }
    return stage.get("$group") instanceof Document group
            && group.size() == 2
            && group.containsKey("_id")
        ? grouped(group)
        : null;
  }

  private static @Nullable CountShape grouped(Document group) {
    Object id = group.get("_id");
    Map.Entry<String, Object> sum = List.copyOf(group.entrySet()).getLast();
    boolean counts = new Document("$sum", 1).equals(sum.getValue());
    return counts && (id == null || id instanceof Number)
        ? new CountShape(new Document("_id", id), sum.getKey())
        : null;
  }

  List<Document> answer(int count) {
    return count == 0 ? List.of() : List.of(constant.clone().append(name, count));
  }
}
