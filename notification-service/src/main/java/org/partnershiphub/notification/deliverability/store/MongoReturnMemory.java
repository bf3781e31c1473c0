package org.partnershiphub.notification.deliverability.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.returns.ReturnMemory;
import org.partnershiphub.notification.deliverability.returns.ReturnVerdict;

/** One small row for each mail, without anything of what stood in it. */
final class MongoReturnMemory implements ReturnMemory {

  static final String COLLECTION = "handledReturns";
  static final String MESSAGE_ID = "messageId";

  /** Only those have it that somebody should look at. */
  static final String APART_AT = "apartAt";

  private final MongoCollection<Document> mails;

  MongoReturnMemory(MongoCollection<Document> mails) {
    this.mails = mails;
  }

  @Override
  public @Nullable ReturnVerdict verdict(String place, String messageId) {
    var found = mails.find(eq("_id", place)).first();
    if (found == null && !messageId.isEmpty()) {
      found = mails.find(eq(MESSAGE_ID, messageId)).first();
    }
    return found == null ? null : ReturnVerdict.valueOf(found.getString("verdict"));
  }

  @Override
  public void dealtWith(String place, String messageId, ReturnVerdict verdict, Instant at) {
    var row = new ArrayList<Bson>();
    row.add(Updates.set(MESSAGE_ID, messageId));
    row.add(Updates.set("verdict", verdict.name()));
    row.add(Updates.set("at", Date.from(at)));
    if (verdict.refused()) {
      row.add(Updates.set(APART_AT, Date.from(at)));
    }
    mails.updateOne(eq("_id", place), Updates.combine(row), new UpdateOptions().upsert(true));
  }

  @Override
  public List<Apart> apart(@Nullable After after, int most) {
    Bson wanted = gte(APART_AT, Date.from(Instant.EPOCH));
    if (after != null) {
      var at = Date.from(after.at());
      wanted = and(wanted, lte(APART_AT, at), or(lt(APART_AT, at), lt("_id", after.place())));
    }
    return mails
        .find(wanted)
        .sort(Sorts.descending(APART_AT, "_id"))
        .limit(most)
        .map(MongoReturnMemory::apart)
        .into(new ArrayList<>());
  }

  private static Apart apart(Document it) {
    return new Apart(
        it.getString("_id"),
        ReturnVerdict.valueOf(it.getString("verdict")),
        it.getDate(APART_AT).toInstant());
  }

  @Override
  public void prune(Instant before) {
    mails.deleteMany(lt("at", Date.from(before)));
  }
}
