package org.partnershiphub.notification.deliverability.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnershiphub.notification.deliverability.Tally;

/** One small document for each day and domain. */
final class MongoTally implements Tally {

  static final String COLLECTION = "mailTally";

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> tally;

  MongoTally(MongoCollection<Document> tally) {
    this.tally = tally;
  }

  @Override
  public void add(LocalDate day, Map<String, Count> byDomain) {
    if (byDomain.isEmpty()) {
      return;
    }
    var writes =
        byDomain.entrySet().stream()
            .map(it -> new UpdateOneModel<Document>(row(day, it.getKey()), more(day, it), UPSERT))
            .toList();
    tally.bulkWrite(writes, new BulkWriteOptions().ordered(false));
  }

  private static Bson row(LocalDate day, String domain) {
    return eq("_id", day + "|" + domain);
  }

  private static Bson more(LocalDate day, Map.Entry<String, Count> it) {
    return Updates.combine(
        Updates.set("day", day.toString()),
        Updates.set("domain", it.getKey()),
        Updates.inc("sent", it.getValue().sent()),
        Updates.inc("taken", it.getValue().taken()),
        Updates.inc("deferred", it.getValue().deferred()));
  }

  @Override
  public Map<String, Count> since(LocalDate day) {
    var sums = new HashMap<String, Count>();
    tally
        .find(gte("day", day.toString()))
        .forEach(it -> sums.merge(it.getString("domain"), count(it), Count::plus));
    return sums;
  }

  private static Count count(Document it) {
    return new Count(it.getLong("sent"), it.getLong("taken"), it.getLong("deferred"));
  }

  @Override
  public void prune(LocalDate before) {
    tally.deleteMany(lt("day", before.toString()));
  }
}
