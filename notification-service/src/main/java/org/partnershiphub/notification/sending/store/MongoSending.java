package org.partnershiphub.notification.sending.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.sending.Sending;

/** One document; who changes it, and who did before, stand in it together. */
final class MongoSending implements Sending {

  private static final String ALL = "all";
  private static final int KEPT = -50;

  private final MongoCollection<Document> standings;

  MongoSending(MongoCollection<Document> standings) {
    this.standings = standings;
  }

  @Override
  public Standing standing() {
    var found = standings.find(eq("_id", ALL)).first();
    return found == null ? Standing.NEVER : read(found);
  }

  @Override
  public Standing pause(String by, String reason, Instant now) {
    there();
    return change(new Deed(now, by, true, reason));
  }

  @Override
  public Standing resume(String by, Instant now) {
    return change(new Deed(now, by, false, null));
  }

  private void there() {
    if (standings.find(eq("_id", ALL)).first() == null) {
      try {
        standings.insertOne(new Document("_id", ALL).append("paused", false));
      } catch (MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
      }
    }
  }

  private Standing change(Deed deed) {
    var written = write(deed);
    standings.updateOne(
        and(eq("_id", ALL), ne("paused", deed.paused())),
        new Document("$set", new Document(written).append("paused", deed.paused()))
            .append(
                "$push",
                new Document(
                    "deeds", new Document("$each", List.of(written)).append("$slice", KEPT))));
    return standing();
  }

  private static Document write(Deed it) {
    return new Document("at", Date.from(it.at()))
        .append("by", it.by())
        .append("paused", it.paused())
        .append("reason", it.reason());
  }

  private static Standing read(Document it) {
    var deeds = it.getList("deeds", Document.class, List.of());
    return new Standing(
        it.getBoolean("paused"),
        instant(it),
        it.getString("by"),
        it.getString("reason"),
        deeds.reversed().stream().map(MongoSending::deed).toList());
  }

  private static Deed deed(Document it) {
    return new Deed(
        it.getDate("at").toInstant(),
        it.getString("by"),
        it.getBoolean("paused"),
        it.getString("reason"));
  }

  private static @Nullable Instant instant(Document it) {
    var at = it.getDate("at");
    return at == null ? null : at.toInstant();
  }
}
