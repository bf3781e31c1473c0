package org.partnershiphub.notification.delivery.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.partnershiphub.notification.delivery.InFlight;
import org.partnershiphub.notification.notices.NoticeId;

/** One small document per lane. */
final class MongoInFlight implements InFlight {

  private final MongoCollection<Document> lanes;

  MongoInFlight(MongoCollection<Document> lanes) {
    this.lanes = lanes;
  }

  @Override
  public List<NoticeId> leftIn(Collection<Integer> some) {
    var left = new ArrayList<NoticeId>();
    for (var lane : lanes.find(in("_id", some))) {
      lane.getList("notices", String.class, List.of()).forEach(it -> left.add(NoticeId.parse(it)));
    }
    return left;
  }

  @Override
  public void begin(Map<Integer, List<NoticeId>> byLane) {
    var upsert = new ReplaceOptions().upsert(true);
    var writes = new ArrayList<ReplaceOneModel<Document>>();
    byLane.forEach(
        (lane, notices) ->
            writes.add(
                new ReplaceOneModel<>(
                    eq("_id", lane),
                    new Document("_id", lane)
                        .append("notices", notices.stream().map(NoticeId::value).toList()),
                    upsert)));
    lanes.bulkWrite(writes, new BulkWriteOptions().ordered(false));
  }

  @Override
  public void end(Collection<Integer> some) {
    lanes.deleteMany(in("_id", some));
  }
}
