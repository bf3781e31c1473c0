package org.partnershiphub.notification.notices.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Addressee;
import org.partnershiphub.notification.notices.Errand;
import org.partnershiphub.notification.notices.Errands;
import org.partnershiphub.notification.notices.NoticeKind;

/** One document per errand; it has a due date until it is done. */
final class MongoErrands implements Errands {

  static final String COLLECTION = "errands";

  private final MongoCollection<Document> errands;

  MongoErrands(MongoCollection<Document> errands) {
    this.errands = errands;
  }

  @Override
  public void open(Collection<Errand> some, Instant due) {
    for (var errand : some) {
      try {
        errands.insertOne(write(errand).append("due", Date.from(due)));
      } catch (MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
      }
    }
  }

  private static Document write(Errand it) {
    return new Document("_id", it.id())
        .append("kind", it.kind().name())
        .append("subject", it.subject())
        .append("version", it.version())
        .append("to", it.to().value())
        .append("matter", MatterDocuments.write(it.matter()))
        .append("origin", NoticeDocuments.origin(it.origin()));
  }

  private static Errand read(Document it) {
    return new Errand(
        NoticeKind.valueOf(it.getString("kind")),
        it.getString("subject"),
        it.getLong("version"),
        Addressee.parse(it.getString("to")),
        MatterDocuments.read(it.get("matter", Document.class)),
        NoticeDocuments.origin(it.get("origin", Document.class)));
  }

  @Override
  public List<Errand> due(Instant now, int limit) {
    return errands
        .find(lte("due", Date.from(now)))
        .limit(limit)
        .map(MongoErrands::read)
        .into(new ArrayList<>());
  }

  @Override
  public List<PersonId> assign(String errand, Collection<PersonId> people) {
    errands.updateOne(
        and(eq("_id", errand), exists("people", false)),
        Updates.set("people", people.stream().map(PersonId::value).toList()));
    var settled = errands.find(eq("_id", errand)).first();
    return settled == null
        ? List.of()
        : settled.getList("people", String.class, List.of()).stream().map(PersonId::new).toList();
  }

  @Override
  public void putOff(String errand, Instant until) {
    errands.updateOne(eq("_id", errand), Updates.set("due", Date.from(until)));
  }

  @Override
  public void done(String errand) {
    errands.updateOne(eq("_id", errand), Updates.unset("due"));
  }

  @Override
  public void awaken(Addressee addressee, Instant now) {
    errands.updateMany(
        and(eq("to", addressee.value()), exists("due", true)), Updates.set("due", Date.from(now)));
  }
}
