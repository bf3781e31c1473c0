package org.partnershiphub.notification.inbox.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.inbox.Entries;
import org.partnershiphub.notification.inbox.InboxItem;
import org.partnershiphub.notification.notices.NoticeId;

/** Entries through the plain driver, as it is asked by those who may wait. */
final class MongoEntries implements Entries {

  private static final Bson ITEM = Projections.include("person", "why", "inbox");
  private static final Bson SPOT = Projections.include("person", "inbox.lane", InboxRows.POSITION);

  private final MongoCollection<Document> notices;

  MongoEntries(MongoCollection<Document> notices) {
    this.notices = notices;
  }

  @Override
  public List<InboxItem> of(Collection<NoticeId> some) {
    return notices
        .find(and(in("_id", some.stream().map(NoticeId::value).toList()), exists("inbox")))
        .projection(ITEM)
        .batchSize(some.size() + 1)
        .map(InboxRows::item)
        .into(new ArrayList<>(some.size()));
  }

  @Override
  public List<Standing> after(PersonId record, long position, int limit) {
    return notices
        .find(and(eq("person", record.value()), gt(InboxRows.POSITION, position)))
        .projection(ITEM)
        .sort(Sorts.ascending(InboxRows.POSITION))
        .limit(limit)
        .map(InboxRows::standing)
        .into(new ArrayList<>());
  }

  @Override
  public List<Spot> newest(PersonId record, int limit) {
    return notices
        .find(and(eq("person", record.value()), gte(InboxRows.POSITION, 0L)))
        .projection(SPOT)
        .sort(Sorts.descending(InboxRows.POSITION))
        .limit(limit)
        .map(InboxRows::spot)
        .into(new ArrayList<>());
  }

  @Override
  public List<Spot> beyond(Collection<PersonId> records, long position, int limit) {
    return notices
        .find(
            and(
                in("person", records.stream().map(PersonId::value).toList()),
                gt(InboxRows.POSITION, position)))
        .projection(SPOT)
        .sort(Sorts.ascending(InboxRows.POSITION))
        .limit(limit)
        .map(InboxRows::spot)
        .into(new ArrayList<>());
  }
}
