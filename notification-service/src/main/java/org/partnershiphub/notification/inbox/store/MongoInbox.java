package org.partnershiphub.notification.inbox.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.inbox.Inbox;
import org.partnershiphub.notification.inbox.InboxItem;
import org.partnershiphub.notification.notices.NoticeId;
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

  private static final String NOTICES = "notices";
  private static final String POSITION = "inbox.position";
  private static final String READ_AT = "inbox.readAt";

  private final ReactiveMongoTemplate mongo;

  MongoInbox(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Flux<InboxItem> list(PersonId person, @Nullable Long before, int limit) {
    var position = Criteria.where(POSITION);
    return items(
        person,
        before == null ? position.gte(0) : position.gte(0).lt(before),
        Sort.Direction.DESC,
        limit);
  }

  @Override
  public Flux<InboxItem> after(PersonId person, long position, int limit) {
    return items(person, Criteria.where(POSITION).gt(position), Sort.Direction.ASC, limit);
  }

  @Override
  public Mono<Long> newest(PersonId person) {
    return list(person, null, 1).next().map(InboxItem::position).defaultIfEmpty(-1L);
  }

  private Flux<InboxItem> items(
      PersonId person, Criteria position, Sort.Direction order, int limit) {
    var query = shown(person, position).with(Sort.by(order, POSITION)).limit(limit);
    return mongo.find(query, Document.class, NOTICES).map(MongoInbox::item);
  }

  @Override
  public Mono<Long> unread(PersonId person) {
    var unread =
        shown(person, Criteria.where(POSITION).gte(0))
            .addCriteria(Criteria.where(READ_AT).isNull());
    return mongo.count(unread, NOTICES);
  }

  @Override
  public Mono<Boolean> read(PersonId person, NoticeId notice, Instant at) {
    var shown =
        shown(person, Criteria.where(POSITION).gte(0))
            .addCriteria(Criteria.where("_id").is(notice.value()));
    var unread = Query.of(shown).addCriteria(Criteria.where(READ_AT).isNull());
    return mongo
        .updateFirst(unread, new Update().set(READ_AT, at), NOTICES)
        .flatMap(
            result ->
                result.getMatchedCount() > 0 ? Mono.just(true) : mongo.exists(shown, NOTICES));
  }

  private static Query shown(PersonId person, Criteria position) {
    return new Query(Criteria.where("person").is(person.value())).addCriteria(position);
  }

  private static InboxItem item(Document it) {
    var id = NoticeId.parse(it.getString("_id"));
    var inbox = it.get("inbox", Document.class);
    var readAt = inbox.get("readAt", Date.class);
    return new InboxItem(
        id,
        id.kind(),
        id.subject(),
        inbox.getLong("position"),
        inbox.getString("headline"),
        inbox.getList("lines", String.class, List.of()),
        it.getList("why", String.class, List.of()).stream().map(GroupId::new).toList(),
        inbox.getDate("at").toInstant(),
        readAt == null ? null : readAt.toInstant());
  }
}
