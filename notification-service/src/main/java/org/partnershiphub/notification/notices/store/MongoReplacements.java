package org.partnershiphub.notification.notices.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.notices.Replacements;

/**
 * One document per departure, with a due date while its lead is to be told; and one for each seat
 * that was filled last, each group that closed, each jurisdiction that left.
 */
final class MongoReplacements implements Replacements {

  static final String COLLECTION = "replacements";
  static final String FILLINGS = "replacement-fillings";

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> replacements;
  private final MongoCollection<Document> fillings;

  MongoReplacements(MongoDatabase database) {
    this.replacements = database.getCollection(COLLECTION);
    this.fillings = database.getCollection(FILLINGS);
  }

  @Override
  public void departed(Open it, Instant due) {
    var known =
        replacements.updateOne(
            and(eq("_id", it.cause()), exists("person", true)),
            Updates.set("person", it.departed().value()));
    if (known.getMatchedCount() > 0) {
      return;
    }
    update(
        it.cause(),
        Updates.combine(
            Updates.set("person", it.departed().value()),
            Updates.set("jurisdiction", it.jurisdiction().value()),
            Updates.set("endedOn", it.endedOn().toString()),
            Updates.set("version", it.version()),
            Updates.set("told", 0),
            Updates.set("due", Date.from(due))));
  }

  @Override
  public void placeEnded(String cause, Place place, Instant due) {
    update(
        cause,
        Updates.addToSet(
            "ended",
            new Document("group", place.group().value())
                .append("capacity", place.capacity())
                .append("at", Date.from(place.endedAt()))));
    replacements.updateOne(
        and(eq("_id", cause), exists("person", true), told(0), exists("due", false)),
        Updates.set("due", Date.from(due)));
  }

  @Override
  public void filled(Filling it) {
    var by = it.by();
    try {
      fillings.updateOne(
          and(eq("_id", it.what()), lt("at", Date.from(it.at()))),
          Updates.combine(
              Updates.set("at", Date.from(it.at())),
              by == null ? Updates.unset("by") : Updates.set("by", by.value())),
          UPSERT);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      // One that is later, or this one, stands there.
    }
  }

  @Override
  public Map<String, Filling> fillings(Collection<String> whats) {
    var found = new HashMap<String, Filling>();
    fillings
        .find(in("_id", whats))
        .forEach(it -> found.put(it.getString("_id"), Departures.filling(it)));
    return found;
  }

  @Override
  public List<Open> due(Instant now, int limit) {
    return replacements
        .find(lte("due", Date.from(now)))
        .limit(limit)
        .map(Departures::open)
        .into(new ArrayList<>());
  }

  @Override
  public void putOff(String cause, Instant until) {
    update(cause, Updates.set("due", Date.from(until)));
  }

  @Override
  public void again(Open told, Instant due) {
    replacements.updateOne(
        and(eq("_id", told.cause()), told(told.told())),
        Updates.combine(Updates.set("told", told.told() + 1), Updates.set("due", Date.from(due))));
  }

  @Override
  public void done(String cause) {
    update(cause, Updates.unset("due"));
  }

  @Override
  public void leadNamed(JurisdictionId jurisdiction, Instant now) {
    replacements.updateMany(
        and(eq("jurisdiction", jurisdiction.value()), told(0), exists("due", true)),
        Updates.set("due", Date.from(now)));
  }

  /** What was kept before anything was told again does not say that it was told. */
  private static Bson told(int times) {
    var said = eq("told", times);
    return times == 0 ? or(said, exists("told", false)) : said;
  }

  private void update(String cause, Bson update) {
    replacements.updateOne(eq("_id", cause), update, UPSERT);
  }
}
