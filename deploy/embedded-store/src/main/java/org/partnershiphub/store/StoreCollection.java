package org.partnershiphub.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection as the library wants it: its updates and commands over our documents, indexes and
 * plans.
 */
final class StoreCollection extends AbstractMongoCollection<Long> {
  private final OpenCursors cursors;
  private final Table table;
  private boolean changesOne;

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      OpenCursors cursors,
      Table table) {
    super(database, name, options, cursors.registry());
    this.cursors = cursors;
    this.table = table;
  }

  Table table() {
    return table;
  }

  @Nullable Long positionOf(Document document) {
    OrderedIndex ids = table.ids();
    return ids == null
        ? findDocumentPosition(document)
        : ids.holder(IndexEntries.of(ids.definition(), document).keys().getFirst());
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    if (table.isWrittenByThisThread() && NamedId.in(query)) {
      Stream<Document> found = Answers.matching(NamedId.candidate(table, query), query);
      return matchDocumentsFromStream(new Document(), found, skip, limit, batchSize, null, fields);
    }
    try (Snapshot snapshot = table.snapshot()) {
      int most = changesOne && table.isWrittenByThisThread() ? 1 : limit;
      int wanted = most > 0 ? skip + most : 0;
      Plan plan = Plan.of(snapshot, query, orderBy, wanted);
      Stream<Document> found = Answers.matching(plan.candidates(snapshot), query);
      if (orderBy != null && !plan.sorted()) {
        found = Sorter.sorted(found, orderBy, wanted);
      }
      return matchDocumentsFromStream(new Document(), found, skip, most, batchSize, null, fields);
    }
  }

  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return new DefaultQueryMatcher().matches(document, query);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
  }

  @Override
  protected QueryResult createQueryResult(List<Document> found, int batchSize) {
    return cursors.result(found, batchSize);
  }

  List<Document> search(Document query, @Nullable Document orderBy, int skip, int limit) {
    return queryDocuments(query, orderBy, skip, limit, 0, null).collectDocuments();
  }

  @Override
  public int count(Document query, int skip, int limit) {
    long all = query == null || query.isEmpty() ? table.size() : Answers.count(table, query);
    long left = Math.max(0, all - skip);
    return (int) (limit > 0 ? Math.min(limit, left) : left);
  }

  @Override
  public Document handleDistinct(Document request) {
    return Answers.distinct(table, request)
        .orElseGet(() -> Answers.withoutMissing(super.handleDistinct(request)));
  }

  /** The library would take a part of an index's description for a query. */
  @Override
  public void addDocumentIfMissing(Document description) {
    Document key =
        new Document("ns", description.get("ns")).append("name", description.get("name"));
    if (count(key, 0, 1) == 0) {
      addDocument(description);
    }
  }

  @Override
  public void addDocument(Document document) {
    table.write(() -> super.addDocument(document));
  }

  @Override
  protected Long addDocumentInternal(Document document) {
    return table.add(document);
  }

  @Override
  public Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters filters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    return table.write(
        () -> {
          changesOne = !isMulti;
          try {
            return OrderedBatch.step(
                () -> super.updateDocuments(selector, update, filters, isMulti, isUpsert, oplog));
          } finally {
            changesOne = false;
          }
        });
  }

  @Override
  protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
    table.replace(position, newDocument);
  }

  @Override
  public Document findAndModify(Document query) {
    return table.write(() -> super.findAndModify(query));
  }

  @Override
  public int deleteDocuments(Document selector, int limit, Oplog oplog) {
    return table.write(() -> super.deleteDocuments(selector, limit, oplog));
  }

  @Override
  public void removeDocument(Document document) {
    table.write(
        () -> {
          Long position = positionOf(document);
          if (position != null) {
            table.remove(document, position);
          }
        });
  }

  @Override
  protected void removeDocument(Long position) {
    table.remove(position);
  }

  @Override
  protected Document getDocument(Long position) {
    return table.get(position);
  }

  @Override
  protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
    return table.all().map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
  }

  @Override
  public void addIndex(Index<Long> index) {
    OrderedIndex added = (OrderedIndex) index;
    table.write(
        () -> {
          boolean isNew = table.index(added.getName()) == null;
          if (isNew && !added.isBuilt()) {
            build(added);
          }
          super.addIndex(added);
          if (isNew) {
            table.indexes().add(added);
          }
        });
  }

  private void build(OrderedIndex index) {
    try {
      table.build(index, document -> index.checkAdd(document, this));
    } catch (MongoServerError e) {
      throw new IndexBuildFailedException(e, this);
    }
  }

  @Override
  public void dropIndex(String name) {
    table.write(
        () -> {
          super.dropIndex(name);
          table.forget(name);
        });
  }

  @Override
  public void drop() {
    super.drop();
    table.drop();
  }

  @Override
  public void renameTo(MongoDatabase newDatabase, String newName) {
    table.write(
        () -> {
          table.rename(newDatabase.getDatabaseName(), newName);
          super.renameTo(newDatabase, newName);
        });
  }

  @Override
  public int count() {
    return (int) table.size();
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {}

  @Override
  protected int getDataSize() {
    return (int) Math.min(Integer.MAX_VALUE, table.bytes());
  }
}
