package org.partnershiphub.notification.notices.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Replacements;

/** One document per departure; it has a due date from the departure until the lead is told. */
final class MongoReplacements implements Replacements {

  static final String COLLECTION = "replacements";

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> replacements;

  MongoReplacements(MongoCollection<Document> replacements) {
    this.replacements = replacements;
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
            Updates.set("due", Date.from(due))));
  }

  @Override
  public void placeEnded(String cause, GroupId group) {
    update(cause, Updates.addToSet("places", group.value()));
  }

  @Override
  public List<Open> due(Instant now, int limit) {
    return replacements
        .find(lte("due", Date.from(now)))
        .limit(limit)
        .map(MongoReplacements::open)
        .into(new ArrayList<>());
  }

  private static Open open(Document it) {
    return new Open(
        it.getString("_id"),
        new PersonId(it.getString("person")),
        new JurisdictionId(it.getString("jurisdiction")),
        LocalDate.parse(it.getString("endedOn")),
        it.getLong("version"),
        it.getList("places", String.class, List.of()).stream().map(GroupId::new).toList());
  }

  @Override
  public void putOff(String cause, Instant until) {
    update(cause, Updates.set("due", Date.from(until)));
  }

  @Override
  public void done(String cause) {
    update(cause, Updates.unset("due"));
  }

  @Override
  public void leadNamed(JurisdictionId jurisdiction, Instant now) {
    replacements.updateMany(
        and(eq("jurisdiction", jurisdiction.value()), exists("due", true)),
        Updates.set("due", Date.from(now)));
  }

  private void update(String cause, Bson update) {
    replacements.updateOne(eq("_id", cause), update, UPSERT);
  }
}
