package org.partnershiphub.notification.reminders.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.reminders.Timer;
import org.partnershiphub.notification.reminders.Timers;

/** One document per meeting or series. */
final class MongoTimers implements Timers {

  static final String COLLECTION = "reminders";

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> timers;

  MongoTimers(MongoCollection<Document> timers) {
    this.timers = timers;
  }

  @Override
  public Optional<Timer> find(MeetingId of) {
    return Optional.ofNullable(timers.find(eq("_id", of.value())).first()).map(MongoTimers::read);
  }

  @Override
  public void set(Timer it) {
    timers.updateOne(
        eq("_id", it.of().value()),
        Updates.combine(Updates.max("from", Date.from(it.from())), due(it.due())),
        UPSERT);
  }

  private static Bson due(@Nullable Instant due) {
    return due == null ? Updates.unset("due") : Updates.set("due", Date.from(due));
  }

  @Override
  public List<Timer> due(Instant now, int limit) {
    return timers
        .find(lte("due", Date.from(now)))
        .limit(limit)
        .map(MongoTimers::read)
        .into(new ArrayList<>());
  }

  @Override
  public void rung(Timer before, Timer after) {
    timers.updateOne(
        and(
            eq("_id", before.of().value()),
            eq("from", Date.from(before.from())),
            eq("due", before.due() == null ? null : Date.from(before.due()))),
        Updates.combine(Updates.set("from", Date.from(after.from())), due(after.due())));
  }

  private static Timer read(Document it) {
    var due = it.getDate("due");
    return new Timer(
        new MeetingId(it.getString("_id")),
        it.getDate("from").toInstant(),
        due == null ? null : due.toInstant());
  }
}
