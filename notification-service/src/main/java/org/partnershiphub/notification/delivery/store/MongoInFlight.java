package org.partnershiphub.notification.delivery.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.delivery.InFlight;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.platform.ids.Ids;

/** One document per lane with what sets off in it, and one per batch with what was taken. */
final class MongoInFlight implements InFlight {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> lanes;
  private final MongoCollection<Document> flights;
  private final Ids ids;

  MongoInFlight(MongoDatabase database, Ids ids) {
    this.lanes = database.getCollection("inFlight");
    this.flights = database.getCollection("flights");
    this.ids = ids;
  }

  @Override
  public Left leftIn(Collection<Integer> some) {
    var taken = new ArrayList<NoticeId>();
    var perhaps = new ArrayList<NoticeId>();
    var closed = new HashMap<String, BitSet>();
    for (var lane : lanes.find(in("_id", some)).into(new ArrayList<>())) {
      var marks = closed.computeIfAbsent(flight(lane), this::close);
      var notices = lane.getList("notices", String.class, List.of());
      var from = lane.getInteger("from", 0);
      for (int i = 0; i < notices.size(); i++) {
        (marks.get(from + i) ? taken : perhaps).add(NoticeId.parse(notices.get(i)));
      }
    }
    return new Left(taken, perhaps);
  }

  private static String flight(Document lane) {
    @Nullable String name = lane.getString("flight");
    return name == null ? "" : name;
  }

  /** Closed first, so that whoever still sends cannot note a mail after we looked. */
  private BitSet close(String flight) {
    var found = flights.findOneAndUpdate(eq("_id", flight), Updates.set("open", false));
    return found == null
        ? new BitSet()
        : BitSet.valueOf(
            found.getList("taken", Long.class, List.of()).stream().mapToLong(it -> it).toArray());
  }

  @Override
  public void known(Collection<Integer> some) {
    var left = lanes.find(in("_id", some)).map(MongoInFlight::flight).into(new ArrayList<>());
    lanes.deleteMany(in("_id", some));
    var needed = lanes.find(in("flight", left)).map(MongoInFlight::flight).into(new ArrayList<>());
    left.removeAll(needed);
    flights.deleteMany(in("_id", left));
  }

  @Override
  public Flight begin(Map<Integer, List<NoticeId>> byLane, int atOnce) {
    var name = ids.next();
    var mails = new ArrayList<NoticeId>();
    var writes = new ArrayList<ReplaceOneModel<Document>>();
    byLane.forEach(
        (lane, notices) -> {
          writes.add(
              new ReplaceOneModel<>(
                  eq("_id", lane),
                  new Document("_id", lane)
                      .append("flight", name)
                      .append("from", mails.size())
                      .append("notices", notices.stream().map(NoticeId::value).toList()),
                  UPSERT));
          mails.addAll(notices);
        });
    flights.insertOne(new Document("_id", name).append("open", true).append("taken", List.of()));
    lanes.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    return new MongoFlight(lanes, flights, name, byLane.keySet(), mails, atOnce);
  }
}
