package org.partnershiphub.notification.notices.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.partnershiphub.notification.notices.Horizons;

/** One small document per lane. */
final class MongoHorizons implements Horizons {

  static final String COLLECTION = "horizons";

  private final MongoCollection<Document> lanes;

  MongoHorizons(MongoCollection<Document> lanes) {
    this.lanes = lanes;
  }

  @Override
  public Map<Integer, Long> of(Collection<Integer> some) {
    return read(lanes.find(in("_id", some)));
  }

  @Override
  public Map<Integer, Long> all() {
    return read(lanes.find());
  }

  private static Map<Integer, Long> read(FindIterable<Document> found) {
    var horizons = new HashMap<Integer, Long>();
    found.forEach(it -> horizons.put(it.getInteger("_id"), it.getLong("upTo")));
    return horizons;
  }

  @Override
  public void reached(Map<Integer, Long> byLane) {
    var upsert = new UpdateOptions().upsert(true);
    var writes = new ArrayList<UpdateOneModel<Document>>(byLane.size());
    byLane.forEach(
        (lane, upTo) ->
            writes.add(new UpdateOneModel<>(eq("_id", lane), Updates.max("upTo", upTo), upsert)));
    if (!writes.isEmpty()) {
      lanes.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }
}
