package org.partnershiphub.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a pipeline: its head as a query that indexes serve, the rest in the library over what the
 * query finds.
 */
record AggregateCommand(
    MongoDatabase database, DatabaseResolver databases, Oplog oplog, OpenCursors cursors) {

  Document run(Document request, String name, @Nullable StoreCollection collection) {
    List<Document> pipeline = Aggregation.parse(request.get("pipeline"));
    Aggregation whole = aggregation(pipeline, collection);
    whole.validate(withPlainCursor(request));
    List<Document> found =
        collection == null ? List.of() : found(PipelineHead.of(pipeline), collection);
    return answer(
        database.getDatabaseName() + "." + name, cursors.result(found, batchSize(request)));
  }

  private List<Document> found(PipelineHead head, StoreCollection collection) {
    CountShape count = head.orderBy() == null ? head.count() : null;
    if (count != null) {
      return count.answer(collection.count(head.query(), head.skip(), head.limit()));
    }
    List<Document> documents =
        collection.search(head.query(), head.orderBy(), head.skip(), head.limit());
    return head.rest().isEmpty()
        ? documents
        : aggregation(head.rest(), collection).runStages(documents.stream());
  }

  private Aggregation aggregation(List<Document> pipeline, @Nullable StoreCollection collection) {
    return Aggregation.fromPipeline(pipeline, databases, database, collection, oplog);
  }

  private static Document withPlainCursor(Document request) {
    Document plain = request.clone();
    if (plain.get("cursor") instanceof Document) {
      plain.put("cursor", new Document());
    }
    return plain;
  }

  private static int batchSize(Document request) {
    return request.get("cursor") instanceof Document cursor
            && cursor.get("batchSize") instanceof Number size
            && size.intValue() > 0
        ? size.intValue()
        : OpenCursors.FIRST_BATCH;
  }

  private static Document answer(String namespace, QueryResult result) {
    Document cursor =
        new Document("id", result.getCursorId())
            .append("ns", namespace)
            .append("firstBatch", result.collectDocuments());
    Document answer = new Document("cursor", cursor);
    Utils.markOkay(answer);
    return answer;
  }
}
