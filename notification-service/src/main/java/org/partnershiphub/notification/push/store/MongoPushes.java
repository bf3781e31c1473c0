package org.partnershiphub.notification.push.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.Pushed;
import org.partnershiphub.notification.push.Push;
import org.partnershiphub.notification.push.Pushes;

/** One document per notice and device, with a due date until it is over; tries in the notice. */
final class MongoPushes implements Pushes {

  static final String COLLECTION = "pushes";

  private static final int KEPT_TRIES = -20;

  private final MongoCollection<Document> pushes;
  private final MongoCollection<Document> notices;

  MongoPushes(MongoCollection<Document> pushes, MongoCollection<Document> notices) {
    this.pushes = pushes;
    this.notices = notices;
  }

  @Override
  public List<Push> plan(Collection<Push> planned) {
    var all = new ArrayList<>(planned);
    if (all.isEmpty()) {
      return all;
    }
    try {
      pushes.insertMany(
          all.stream().map(MongoPushes::write).toList(), new InsertManyOptions().ordered(false));
      return all;
    } catch (MongoBulkWriteException e) {
      return without(all, e);
    }
  }

  private static List<Push> without(List<Push> all, MongoBulkWriteException repeats) {
    var known = new HashSet<Integer>();
    for (var error : repeats.getWriteErrors()) {
      if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw repeats;
      }
      known.add(error.getIndex());
    }
    var fresh = new ArrayList<Push>();
    for (int i = 0; i < all.size(); i++) {
      if (!known.contains(i)) {
        fresh.add(all.get(i));
      }
    }
    return fresh;
  }

  private static Document write(Push it) {
    return new Document("_id", it.id())
        .append("person", it.notice().person().value())
        .append("notice", it.notice().value())
        .append("device", it.device())
        .append("since", Date.from(it.since()))
        .append("due", Date.from(it.due()))
        .append("tries", it.tries());
  }

  @Override
  public List<Push> due(Instant now, Instant putOffUntil, int limit) {
    var due = new ArrayList<Push>();
    var found =
        pushes.find(lte("due", Date.from(now))).limit(limit).into(new ArrayList<Document>());
    for (var it : found) {
      var claimed =
          pushes.updateOne(
              and(eq("_id", it.getString("_id")), eq("due", it.getDate("due"))),
              Updates.set("due", Date.from(putOffUntil)));
      if (claimed.getModifiedCount() > 0) {
        due.add(read(it));
      }
    }
    return due;
  }

  private static Push read(Document it) {
    return new Push(
        NoticeId.parse(it.getString("notice")),
        it.getString("device"),
        it.getDate("since").toInstant(),
        it.getDate("due").toInstant(),
        it.getInteger("tries"));
  }

  @Override
  public void tried(Push push, Pushed pushed, Optional<Instant> next) {
    var entry =
        new Document("at", Date.from(pushed.at()))
            .append("device", pushed.device())
            .append("state", pushed.state())
            .append("code", pushed.code());
    if (pushed.reason() != null) {
      entry.append("reason", pushed.reason());
    }
    notices.updateOne(
        eq("_id", push.notice().value()),
        new Document(
            "$push",
            new Document(
                "pushes", new Document("$each", List.of(entry)).append("$slice", KEPT_TRIES))));
    pushes.updateOne(
        eq("_id", push.id()),
        next.map(at -> Updates.combine(Updates.set("due", Date.from(at)), Updates.inc("tries", 1)))
            .orElseGet(() -> Updates.unset("due")));
  }

  @Override
  public void forget(PersonId person) {
    pushes.deleteMany(eq("person", person.value()));
  }

  @Override
  public void drop(Instant before) {
    pushes.deleteMany(lt("since", Date.from(before)));
  }
}
