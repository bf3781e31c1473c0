package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stages at the head of a pipeline that are a query, which indexes may serve, and those that
 * follow.
 */
final class PipelineHead {
  private final List<Document> matches = new ArrayList<>();
  private @Nullable Document orderBy;
  private int skip;
  private int limit;
  private List<Document> rest = List.of();

  static PipelineHead of(List<Document> pipeline) {
    PipelineHead head = new PipelineHead();
    int taken = 0;
    while (taken < pipeline.size()
        && pipeline.get(taken).size() == 1
        && head.takes(pipeline.get(taken))) {
      taken++;
    }
    head.rest = pipeline.subList(taken, pipeline.size());
    return head;
  }

  private boolean takes(Document stage) {
    String name = stage.keySet().iterator().next();
    return switch (stage.get(name)) {
      case Document match when name.equals("$match") && skip == 0 && limit == 0 ->
          matches.add(match);
      case Document order when name.equals("$sort") && orderBy == null && skip == 0 && limit == 0 ->
          sort(order);
      case Number number when name.equals("$skip") && skip == 0 && limit == 0 ->
          skip(number.longValue());
      case Number number when name.equals("$limit") && limit == 0 -> limit(number.longValue());
      case null, default -> false;
    };
  }

  private boolean sort(Document order) {
    boolean plain = !order.isEmpty() && order.values().stream().allMatch(Number.class::isInstance);
    orderBy = plain ? order : null;
    return plain;
  }

  private boolean skip(long wanted) {
    boolean fits = wanted > 0 && wanted <= Integer.MAX_VALUE;
    skip = fits ? (int) wanted : 0;
    return fits;
  }

  private boolean limit(long wanted) {
    boolean fits = wanted > 0 && wanted <= Integer.MAX_VALUE;
    limit = fits ? (int) wanted : 0;
    return fits;
  }

  Document query() {
    return switch (matches.size()) {
      case 0 -> new Document();
      case 1 -> matches.getFirst();
      default -> new Document("$and", matches);
    };
  }

  @Nullable Document orderBy() {
    return orderBy;
  }

  int skip() {
    return skip;
  }

  int limit() {
    return limit;
  }

  List<Document> rest() {
    return rest;
  }

  /**
   * The answer's shape if all that is wanted is how many there are, as drivers ask for {@code
   * countDocuments}.
   */
  @Nullable CountShape count() {
    return rest.size() == 1 ? CountShape.of(rest.getFirst()) : null;
  }
}
