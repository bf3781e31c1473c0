package org.partnershiphub.notification.notices.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Copies;
import org.partnershiphub.notification.notices.Form;
import org.partnershiphub.notification.notices.Lines;
import org.partnershiphub.notification.notices.NoticeId;

/**
 * Forms by their digests; the lines that a mail has of its own stand with its notice, so that they
 * cost no write of their own.
 */
final class MongoCopies implements Copies {

  static final String COLLECTION = "letterForms";

  /** A form that is in use says so once a day. */
  private static final Duration FRESH = Duration.ofDays(1);

  private static final int KNOWN = 2_000;

  private final MongoCollection<Document> forms;
  private final MongoCollection<Document> notices;
  private final InstantSource clock;
  private final Map<String, Instant> known =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > KNOWN;
        }
      };

  MongoCopies(
      MongoCollection<Document> forms, MongoCollection<Document> notices, InstantSource clock) {
    this.forms = forms;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public void keep(Collection<Form> some) {
    var now = clock.instant();
    var upsert = new UpdateOptions().upsert(true);
    var writes = new ArrayList<UpdateOneModel<Document>>();
    for (var form : some) {
      if (!fresh(form.digest(), now)) {
        writes.add(new UpdateOneModel<>(eq("_id", form.digest()), written(form, now), upsert));
      }
    }
    if (!writes.isEmpty()) {
      forms.bulkWrite(writes, new BulkWriteOptions().ordered(false));
      synchronized (known) {
        some.forEach(it -> known.put(it.digest(), now));
      }
    }
  }

  private boolean fresh(String digest, Instant now) {
    synchronized (known) {
      var said = known.get(digest);
      return said != null && Duration.between(said, now).abs().compareTo(FRESH) < 0;
    }
  }

  private static org.bson.conversions.Bson written(Form form, Instant now) {
    return Updates.combine(
        Updates.setOnInsert("bytes", new Binary(Packed.pack(form.bytes()))),
        Updates.addEachToSet("named", form.named().stream().map(PersonId::value).toList()),
        Updates.max("usedAt", Date.from(now)));
  }

  @Override
  public Found of(NoticeId notice) {
    var found =
        notices
            .find(eq("_id", notice.value()))
            .projection(new Document("copy", 1).append("attempts", 1))
            .first();
    if (found == null || found.getList("attempts", Document.class, List.of()).isEmpty()) {
      return Found.NONE;
    }
    var copy = found.get("copy", Document.class);
    var form = copy == null ? null : forms.find(eq("_id", copy.getString("form"))).first();
    return copy == null || form == null ? Found.GONE : new Found(true, whole(form, copy));
  }

  private static byte[] whole(Document form, Document copy) {
    var lines = new Lines(Packed.unpack(form.get("bytes", Binary.class).getData()));
    return lines.with(copy.get("own", Binary.class).getData());
  }

  /** Mails that name these people, and what was written to them, cannot be read any more. */
  void forget(Collection<String> people) {
    var named = new ArrayList<String>();
    forms
        .find(in("named", people))
        .projection(new Document("_id", 1))
        .forEach(it -> named.add(it.getString("_id")));
    if (!named.isEmpty()) {
      forms.deleteMany(in("_id", named));
      synchronized (known) {
        known.keySet().removeAll(named);
      }
    }
    var kept = new Document("copy", new Document("$exists", true));
    notices.updateMany(and(in("person", people), kept), Updates.unset("copy"));
    notices.updateMany(and(in("matter.person", people), kept), Updates.unset("copy"));
  }

  @Override
  public void prune(Instant from, Instant before) {
    notices.updateMany(
        and(
            gte("origin.at", Date.from(from)),
            lt("origin.at", Date.from(before)),
            new Document("copy", new Document("$exists", true))),
        Updates.unset("copy"));
    forms.deleteMany(lt("usedAt", Date.from(before.minus(FRESH))));
  }
}
