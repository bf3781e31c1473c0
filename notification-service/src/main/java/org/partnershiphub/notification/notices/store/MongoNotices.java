package org.partnershiphub.notification.notices.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Invited;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Outcome;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Reason;

/** Notices through the plain driver: one command for hundreds, no mapping in between. */
final class MongoNotices implements Notices {

  static final String COLLECTION = "notices";

  /** What the inbox shows where somebody who was forgotten was spoken of. */
  static final String GONE = "This text was removed, because a person was forgotten.";

  static final String MESSAGE_ID = "attempts.messageId";

  private static final List<String> SETTLED = List.of("SENT", "SUPPRESSED", "BOUNCED", "FAILED");
  private static final Document LOOKED_AT =
      new Document("matter", 1)
          .append("why", 1)
          .append("through", 1)
          .append("origin", 1)
          .append("state", 1)
          .append("reason", 1)
          .append("tries", 1)
          .append("due", 1)
          .append("mailState", 1)
          .append("inbox.position", 1)
          .append("sentTo", 1);

  private final MongoCollection<Document> notices;
  private final MongoCopies copies;

  MongoNotices(MongoCollection<Document> notices, MongoCopies copies) {
    this.notices = notices;
    this.copies = copies;
  }

  @Override
  public void plan(Collection<Notice> planned) {
    var all = List.copyOf(planned);
    try {
      notices.insertMany(
          all.stream().map(NoticeDocuments::write).toList(),
          new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      growReasons(all, e);
    }
  }

  /** A notice that is there already keeps its fate; only the ways that it came may grow. */
  private void growReasons(List<Notice> all, MongoBulkWriteException repeats) {
    var grown = new ArrayList<WriteModel<Document>>();
    for (var error : repeats.getWriteErrors()) {
      if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw repeats;
      }
      var notice = all.get(error.getIndex());
      var why = notice.why().stream().map(GroupId::value).toList();
      var grows = new ArrayList<Bson>(2);
      if (!why.isEmpty()) {
        grows.add(Updates.addEachToSet("why", why));
      }
      if (!notice.through().isEmpty()) {
        grows.add(Updates.addEachToSet("through", notice.through()));
      }
      if (!grows.isEmpty()) {
        grown.add(new UpdateOneModel<>(eq("_id", notice.id().value()), Updates.combine(grows)));
      }
    }
    if (repeats.getWriteConcernError() != null) {
      throw repeats;
    }
    write(grown);
  }

  @Override
  public List<Notice> threads(Collection<NoticeId> ids) {
    var threads = ids.stream().map(NoticeId::thread).distinct().toList();
    return notices
        .find(in("thread", threads))
        .projection(LOOKED_AT)
        .batchSize(5_000)
        .map(NoticeDocuments::read)
        .into(new ArrayList<>(threads.size()));
  }

  @Override
  public void invited(String subject, int atOnce, Consumer<List<Notice>> use) {
    var invited = new Invited(atOnce, use);
    // Threads begin with their subject, and an id cannot hold what ends it there.
    notices
        .find(and(gte("thread", subject + "|"), lt("thread", subject + "}")))
        .projection(LOOKED_AT)
        .sort(Sorts.ascending("thread"))
        .batchSize(5_000)
        .map(NoticeDocuments::read)
        .forEach(invited::next);
    invited.end();
  }

  @Override
  public void record(Collection<Outcome> outcomes) {
    write(outcomes.stream().<WriteModel<Document>>map(MongoNotices::outcome).toList());
  }

  private static WriteModel<Document> outcome(Outcome outcome) {
    return new UpdateOneModel<>(
        new Document("_id", outcome.notice().value())
            .append("state", new Document("$nin", SETTLED)),
        OutcomeUpdates.of(outcome));
  }

  @Override
  public List<Mailed> mailedAs(String messageId) {
    return notices
        .find(eq(MESSAGE_ID, messageId))
        .projection(new Document(LOOKED_AT).append("attempts", 1))
        .map(it -> NoticeDocuments.mailed(it, messageId))
        .into(new ArrayList<>());
  }

  @Override
  public void cameBack(NoticeId notice, Outcome.Attempt attempt) {
    var taken =
        and(
            eq("_id", notice.value()),
            eq("state", State.SENT.name()),
            eq("mailState", MailLeg.SENT.name()));
    notices.updateOne(taken, OutcomeUpdates.cameBack(attempt));
  }

  @Override
  public void taken(Collection<NoticeId> mailed) {
    mark(mailed, MailLeg.SENT);
  }

  @Override
  public void interrupted(Collection<NoticeId> left) {
    mark(left, MailLeg.INTERRUPTED);
  }

  private void mark(Collection<NoticeId> some, MailLeg mail) {
    if (!some.isEmpty()) {
      var unsettled =
          and(in("_id", values(some)), nin("state", SETTLED), ne("mailState", MailLeg.SENT.name()));
      write(List.of(new UpdateManyModel<>(unsettled, Updates.set("mailState", mail.name()))));
    }
  }

  @Override
  public List<NoticeId> due(Instant now, Instant putOffUntil, int limit) {
    var due = ids(lte("due", Date.from(now)), limit);
    if (!due.isEmpty()) {
      notices.updateMany(
          and(in("_id", values(due)), lte("due", Date.from(now))),
          Updates.set("due", Date.from(putOffUntil)));
    }
    return due;
  }

  @Override
  public List<NoticeId> waitingFor(Collection<String> keys) {
    return ids(in("waiting", keys), 0);
  }

  @Override
  public List<Notice> unheardOf(PersonId person) {
    var pending = nin("state", SETTLED);
    var forgotten = and(eq("state", "SUPPRESSED"), eq("reason", Reason.FORGOTTEN.name()));
    return notices
        .find(and(eq("person", person.value()), or(pending, forgotten)))
        .projection(LOOKED_AT)
        .map(NoticeDocuments::read)
        .into(new ArrayList<>());
  }

  @Override
  public void forget(Collection<PersonId> people) {
    var ids = people.stream().map(PersonId::value).toList();
    var gone =
        Updates.combine(Updates.set("inbox.headline", GONE), Updates.set("inbox.lines", List.of()));
    notices.updateMany(and(in("person", ids), exists("inbox", true)), gone);
    notices.updateMany(and(in("matter.person", ids), exists("inbox", true)), gone);
    notices.updateMany(
        and(in("person", ids), exists("sentTo", true)), Updates.set("sentTo.mark", ""));
    notices.updateMany(and(in("person", ids), exists("mark", true)), Updates.unset("mark"));
    copies.forget(ids);
    write(
        notices
            .find(and(in("person", ids), exists("attempts", true)))
            .map(MongoNotices::bare)
            .into(new ArrayList<>()));
  }

  /** Answers of servers, as they were kept before addresses were left out of them. */
  private static WriteModel<Document> bare(Document notice) {
    var attempts = notice.getList("attempts", Document.class);
    for (var attempt : attempts) {
      attempt.append("answer", OutcomeUpdates.withoutAddresses(attempt.getString("answer")));
      var to = attempt.get("to", Document.class);
      if (to != null) {
        to.append("mark", "");
      }
    }
    return new UpdateOneModel<>(
        eq("_id", notice.getString("_id")), Updates.set("attempts", attempts));
  }

  @Override
  public int prune(Instant before, int most) {
    var old = and(lt("origin.at", Date.from(before)), in("state", SETTLED));
    var some = ids(old, most);
    if (!some.isEmpty()) {
      notices.deleteMany(and(in("_id", values(some)), in("state", SETTLED)));
    }
    return some.size();
  }

  @Override
  public List<NoticeId> lost(Loss loss, int limit) {
    var wanted = new ArrayList<Bson>();
    wanted.add(gte("lostAt", Date.from(loss.from())));
    wanted.add(lt("lostAt", Date.from(loss.to())));
    wanted.add(
        loss.state() == null ? in("state", "BOUNCED", "FAILED") : eq("state", loss.state().name()));
    if (loss.kind() != null) {
      wanted.add(eq("kind", loss.kind().name()));
    }
    if (loss.subject() != null) {
      wanted.add(eq("subject", loss.subject()));
    }
    return ids(and(wanted), limit);
  }

  @Override
  public void again(Collection<NoticeId> some, Instant now) {
    // What a server has taken is not among them, whoever asks.
    notices.updateMany(
        and(in("_id", values(some)), in("state", "BOUNCED", "FAILED")),
        Updates.combine(
            Updates.set("state", "RETRYING"),
            Updates.set("tries", 0),
            Updates.set("due", Date.from(now)),
            Updates.set("mailState", "DEFERRED"),
            Updates.unset("lostAt")));
  }

  private List<NoticeId> ids(Bson filter, int limit) {
    return notices
        .find(filter)
        .projection(new Document("_id", 1))
        .limit(limit)
        .map(it -> NoticeId.parse(it.getString("_id")))
        .into(new ArrayList<>());
  }

  private static List<String> values(Collection<NoticeId> ids) {
    return ids.stream().map(NoticeId::value).toList();
  }

  private void write(List<WriteModel<Document>> writes) {
    if (!writes.isEmpty()) {
      notices.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }
}
