package org.partnershiphub.notification.inbox.store;

import static org.partnershiphub.notification.inbox.store.InboxRows.ARCHIVED_AT;
import static org.partnershiphub.notification.inbox.store.InboxRows.NOTICES;
import static org.partnershiphub.notification.inbox.store.InboxRows.POSITION;
import static org.partnershiphub.notification.inbox.store.InboxRows.READ_AT;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.inbox.Inbox;
import org.partnershiphub.notification.inbox.InboxItem;
import org.partnershiphub.notification.inbox.Mark;
import org.partnershiphub.notification.inbox.Supersession;
import org.partnershiphub.notification.inbox.Supersession.Neighbour;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The inbox as a view on the notices that are shown. */
@Component
final class MongoInbox implements Inbox {

  private final ReactiveMongoTemplate mongo;

  MongoInbox(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Flux<InboxItem> list(
      Set<PersonId> records, Wanted wanted, @Nullable Before before, int limit) {
    var query =
        new Query(records(records))
            .with(Sort.by(Sort.Direction.DESC, POSITION, "_id"))
            .limit(limit)
            .addCriteria(before == null ? Criteria.where(POSITION).gte(0) : from(before));
    if (wanted.unreadOnly()) {
      query.addCriteria(Criteria.where(READ_AT).isNull());
    }
    if (wanted.archived() != null) {
      var archived = Criteria.where(ARCHIVED_AT);
      query.addCriteria(wanted.archived() ? archived.ne(null) : archived.isNull());
    }
    if (!wanted.kinds().isEmpty()) {
      query.addCriteria(
          Criteria.where("kind").in(wanted.kinds().stream().map(NoticeKind::name).toList()));
    }
    return mongo
        .find(query, Document.class, NOTICES)
        .map(InboxRows::item)
        .collectList()
        .flatMapMany(items -> superseded(records, items));
  }

  private static Criteria from(Before before) {
    return Criteria.where(POSITION)
        .gte(0)
        .lte(before.position())
        .orOperator(
            Criteria.where(POSITION).lt(before.position()),
            Criteria.where("_id").lt(before.notice()));
  }

  private Flux<InboxItem> superseded(Set<PersonId> records, List<InboxItem> items) {
    var threads =
        items.stream()
            .filter(it -> it.kind().ofInvitation() || it.kind().lapses())
            .map(InboxItem::subject)
            .distinct()
            .flatMap(subject -> records.stream().map(it -> subject + "|" + it.value()))
            .toList();
    if (threads.isEmpty()) {
      return Flux.fromIterable(items);
    }
    var about =
        new Query(Criteria.where("thread").in(threads))
            .addCriteria(Criteria.where(POSITION).gte(0));
    about.fields().include(POSITION);
    return mongo
        .find(about, Document.class, NOTICES)
        .map(MongoInbox::neighbour)
        .collectList()
        .flatMapIterable(
            neighbours -> items.stream().map(it -> Supersession.mark(it, neighbours)).toList());
  }

  private static Neighbour neighbour(Document it) {
    return new Neighbour(
        NoticeId.parse(it.getString("_id")), it.get("inbox", Document.class).getLong("position"));
  }

  @Override
  public Mono<Long> unread(Set<PersonId> records) {
    var unread =
        new Query(records(records))
            .addCriteria(Criteria.where(POSITION).gte(0))
            .addCriteria(Criteria.where(READ_AT).isNull())
            .addCriteria(Criteria.where(ARCHIVED_AT).isNull());
    return mongo.count(unread, NOTICES);
  }

  @Override
  public Mono<Boolean> mark(Set<PersonId> records, NoticeId notice, Mark mark, Instant at) {
    if (!records.contains(notice.person())) {
      return Mono.just(false);
    }
    var one = new Query(Criteria.where("_id").is(notice.value()));
    one.addCriteria(Criteria.where(POSITION).gte(0)).fields().include(POSITION);
    return mongo
        .findOne(one, Document.class, NOTICES)
        .flatMap(it -> mark(records, it, mark, at).thenReturn(true))
        .defaultIfEmpty(false);
  }

  private Mono<?> mark(Set<PersonId> records, Document entry, Mark mark, Instant at) {
    var which =
        mark.upTo()
            ? new Query(records(records))
                .addCriteria(Criteria.where(POSITION).gte(0).lte(position(entry)))
            : new Query(Criteria.where("_id").is(entry.getString("_id")));
    return switch (mark) {
      case READ, READ_UP_TO -> set(which, READ_AT, at);
      case ARCHIVED, ARCHIVED_UP_TO -> set(which, ARCHIVED_AT, at);
      case UNREAD -> mongo.updateFirst(which, new Update().unset(READ_AT), NOTICES);
      case RESTORED -> mongo.updateFirst(which, new Update().unset(ARCHIVED_AT), NOTICES);
    };
  }

  /** Once: whoever does it again changes nothing. */
  private Mono<?> set(Query which, String field, Instant at) {
    which.addCriteria(Criteria.where(field).isNull());
    return mongo.updateMulti(which, new Update().set(field, at), NOTICES);
  }

  private static long position(Document entry) {
    return entry.get("inbox", Document.class).getLong("position");
  }

  private static Criteria records(Set<PersonId> records) {
    return Criteria.where("person").in(records.stream().map(PersonId::value).toList());
  }
}
