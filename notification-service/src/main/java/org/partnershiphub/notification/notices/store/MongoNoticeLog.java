package org.partnershiphub.notification.notices.store;

import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Logged;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.NoticeLog;
import org.partnershiphub.notification.notices.Outcome.Attempt;
import org.partnershiphub.notification.notices.Progress;
import org.partnershiphub.notification.notices.Pushed;
import org.partnershiphub.notification.notices.Reason;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The log as a view on the notices. */
@Component
final class MongoNoticeLog implements NoticeLog {

  private final ReactiveMongoTemplate mongo;

  MongoNoticeLog(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Flux<Logged> find(Wanted wanted, @Nullable String after, int limit) {
    var query = new Query();
    if (!wanted.people().isEmpty()) {
      query.addCriteria(
          Criteria.where("person").in(wanted.people().stream().map(PersonId::value).toList()));
    }
    if (wanted.subject() != null) {
      query.addCriteria(about(wanted.subject(), wanted.people()));
    }
    if (wanted.kind() != null) {
      query.addCriteria(Criteria.where("kind").is(wanted.kind().name()));
    }
    if (after != null) {
      query.addCriteria(Criteria.where("_id").gt(after));
    }
    query.with(Sort.by("_id")).limit(limit);
    return mongo.find(query, Document.class, MongoNotices.COLLECTION).map(MongoNoticeLog::logged);
  }

  @Override
  public Mono<Logged> get(NoticeId notice) {
    return mongo
        .findById(notice.value(), Document.class, MongoNotices.COLLECTION)
        .map(MongoNoticeLog::logged);
  }

  @Override
  public Mono<Map<NoticeKind, Map<Progress.State, Long>>> summary(String subject) {
    var counting =
        Aggregation.newAggregation(
            Aggregation.match(about(subject, Set.of())),
            Aggregation.group("kind", "state").count().as("count"));
    return mongo
        .aggregate(counting, MongoNotices.COLLECTION, Document.class)
        .collect(() -> new EnumMap<>(NoticeKind.class), MongoNoticeLog::count);
  }

  /** Threads begin with their subject, and an id cannot hold what ends it there. */
  private static Criteria about(String subject, Set<PersonId> people) {
    var thread = Criteria.where("thread");
    return people.isEmpty()
        ? thread.gte(subject + "|").lt(subject + "}")
        : thread.in(people.stream().map(it -> subject + "|" + it.value()).toList());
  }

  private static void count(Map<NoticeKind, Map<Progress.State, Long>> counts, Document row) {
    var key = row.get("_id", Document.class);
    counts
        .computeIfAbsent(
            NoticeKind.valueOf(key.getString("kind")), it -> new EnumMap<>(Progress.State.class))
        .put(
            Progress.State.valueOf(key.getString("state")),
            row.get("count", Number.class).longValue());
  }

  private static Logged logged(Document it) {
    var mailReason = it.getString("mailReason");
    var inbox = it.get("inbox", Document.class);
    return new Logged(
        NoticeDocuments.read(it),
        mailReason == null ? null : Reason.valueOf(mailReason),
        it.getList("attempts", Document.class, List.of()).stream()
            .map(MongoNoticeLog::attempt)
            .toList(),
        inbox == null ? null : NoticeDocuments.instant(inbox.get("at", Date.class)),
        inbox == null ? null : NoticeDocuments.instant(inbox.get("readAt", Date.class)),
        it.getList("pushes", Document.class, List.of()).stream()
            .map(MongoNoticeLog::pushed)
            .toList());
  }

  private static Pushed pushed(Document it) {
    return new Pushed(
        it.getDate("at").toInstant(),
        it.getString("device"),
        it.getString("state"),
        it.getString("reason"),
        it.getInteger("code"));
  }

  private static Attempt attempt(Document it) {
    return new Attempt(
        it.getDate("at").toInstant(),
        it.getInteger("code"),
        it.getString("answer"),
        it.getString("messageId"),
        NoticeDocuments.destination(it.get("to", Document.class)));
  }
}
