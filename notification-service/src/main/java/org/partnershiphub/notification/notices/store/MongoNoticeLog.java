package org.partnershiphub.notification.notices.store;

import java.time.Instant;
import java.util.ArrayList;
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
    var query = query(wanted);
    if (after != null) {
      query.addCriteria(wanted.byTime() ? later(after) : Criteria.where("_id").gt(after));
    }
    var order = wanted.byTime() ? Sort.by("origin.at", "_id") : Sort.by("_id");
    return mongo
        .find(query.with(order).limit(limit), Document.class, MongoNotices.COLLECTION)
        .map(MongoNoticeLog::logged);
  }

  private static Query query(Wanted wanted) {
    var query = new Query();
    criteria(wanted).forEach(query::addCriteria);
    return query;
  }

  private static List<Criteria> criteria(Wanted wanted) {
    var all = new ArrayList<Criteria>();
    if (!wanted.people().isEmpty()) {
      all.add(Criteria.where("person").in(wanted.people().stream().map(PersonId::value).toList()));
    }
    if (wanted.subject() != null) {
      all.add(about(wanted.subject(), wanted.people()));
    }
    if (wanted.group() != null) {
      all.add(Criteria.where("why").is(wanted.group().value()));
    }
    is(all, "kind", wanted.kind());
    is(all, "state", wanted.state());
    is(all, "reason", wanted.reason());
    is(all, "meeting", wanted.meeting());
    is(all, "mark", wanted.mark());
    within(wanted.span(), all);
    return all;
  }

  private static void is(List<Criteria> all, String field, @Nullable Object value) {
    if (value != null) {
      all.add(Criteria.where(field).is(value.toString()));
    }
  }

  private static void within(Span span, List<Criteria> all) {
    if (span.from() == null && span.to() == null) {
      return;
    }
    var at = Criteria.where("origin.at");
    if (span.from() != null) {
      at.gte(Date.from(span.from()));
    }
    if (span.to() != null) {
      at.lt(Date.from(span.to()));
    }
    all.add(at);
  }

  /** After a place in the order of time, in which many stand at one moment. */
  private static Criteria later(String after) {
    var bar = after.indexOf('|');
    if (bar <= 0 || !after.substring(0, bar).matches("\\d{1,15}")) {
      throw new IllegalArgumentException(
          "after must be a cursor that an earlier answer to the same question gave as next");
    }
    var at = Date.from(Instant.ofEpochMilli(Long.parseLong(after.substring(0, bar))));
    return new Criteria()
        .orOperator(
            Criteria.where("origin.at").gt(at),
            Criteria.where("origin.at").is(at).and("_id").gt(after.substring(bar + 1)));
  }

  @Override
  public Flux<Count> counts(Wanted wanted) {
    var counting =
        Aggregation.newAggregation(
            Aggregation.match(new Criteria().andOperator(criteria(wanted))),
            Aggregation.group("kind", "state", "reason", "mailState").count().as("count"));
    return mongo
        .aggregate(counting, MongoNotices.COLLECTION, Document.class)
        .map(MongoNoticeLog::counted);
  }

  private static Count counted(Document row) {
    var key = row.get("_id", Document.class);
    var reason = key.getString("reason");
    var mail = key.getString("mailState");
    return new Count(
        NoticeKind.valueOf(key.getString("kind")),
        Progress.State.valueOf(key.getString("state")),
        reason == null ? null : Reason.valueOf(reason),
        mail == null ? Progress.MailLeg.NOT_TRIED : Progress.MailLeg.valueOf(mail),
        row.get("count", Number.class).longValue());
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
