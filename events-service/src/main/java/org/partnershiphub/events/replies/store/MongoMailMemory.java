package org.partnershiphub.events.replies.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.AddressDigest;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.replies.MailMemory;
import org.partnershiphub.events.replies.RefusedMail;
import org.partnershiphub.events.replies.Stranger;
import org.partnershiphub.events.replies.Verdict;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of mails, of the last reply of each person, and of strangers. */
@Repository
class MongoMailMemory implements MailMemory {

  private static final String MAILS = "handledMails";
  private static final String LAST = "lastReplies";
  private static final String STRANGERS = "strangers";
  private static final int MOST = 500;

  /** Only those have it that a person should look at. */
  private static final String REFUSED_AT = "refusedAt";

  private final ReactiveMongoTemplate mongo;

  MongoMailMemory(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Mono<Verdict> verdict(String place, String messageId) {
    var here = new Query(where("_id").is(place));
    var elsewhere =
        messageId.isEmpty()
            ? Mono.<Document>empty()
            : mongo.findOne(new Query(where("messageId").is(messageId)), Document.class, MAILS);
    return mongo
        .findOne(here, Document.class, MAILS)
        .switchIfEmpty(elsewhere)
        .map(it -> Verdict.valueOf(it.getString("verdict")));
  }

  @Override
  public Mono<Void> dealtWith(String place, String messageId, Verdict verdict, Instant at) {
    var row =
        new Update()
            .set("messageId", messageId)
            .set("verdict", verdict.name())
            .set("at", Date.from(at));
    if (verdict.refused()) {
      row.set(REFUSED_AT, Date.from(at));
    }
    return mongo.upsert(new Query(where("_id").is(place)), row, MAILS).then();
  }

  @Override
  public Flux<RefusedMail> refused(@Nullable String after, int most) {
    var query =
        new Query(
                after == null
                    ? where(REFUSED_AT).gt(Date.from(Instant.EPOCH))
                    : before(RefusedMail.key(after)))
            .with(Sort.by(Direction.DESC, REFUSED_AT, "_id"))
            .limit(most);
    return mongo.find(query, Document.class, MAILS).map(MongoMailMemory::refusedMail);
  }

  private static Criteria before(RefusedMail.Key last) {
    var at = Date.from(last.at());
    return new Criteria()
        .orOperator(where(REFUSED_AT).lt(at), where(REFUSED_AT).is(at).and("_id").lt(last.place()));
  }

  private static RefusedMail refusedMail(Document it) {
    return new RefusedMail(
        it.getString("_id"),
        Verdict.valueOf(it.getString("verdict")),
        it.getDate(REFUSED_AT).toInstant());
  }

  private static String key(MeetingId target, PersonId person) {
    return target + "|" + person;
  }

  @Override
  public Mono<Boolean> isOlder(MeetingId target, PersonId person, int sequence, Instant stamp) {
    return mongo
        .findById(key(target, person), Document.class, LAST)
        .map(it -> isBefore(sequence, stamp, it))
        .defaultIfEmpty(false);
  }

  private static boolean isBefore(int sequence, Instant stamp, Document last) {
    var lastSequence = last.getInteger("sequence");
    return sequence < lastSequence
        || (sequence == lastSequence && stamp.isBefore(last.getDate("stamp").toInstant()));
  }

  @Override
  public Mono<Void> taken(MeetingId target, PersonId person, int sequence, Instant stamp) {
    var row = new Update().set("sequence", sequence).set("stamp", Date.from(stamp));
    return mongo.upsert(new Query(where("_id").is(key(target, person))), row, LAST).then();
  }

  @Override
  public Mono<Void> note(Stranger it) {
    var id = it.subject() + "|" + it.kind() + "|" + AddressDigest.of(it.address());
    var row =
        new Update()
            .set("subject", it.subject().value())
            .set("address", it.address())
            .set("kind", it.kind().name())
            .set("answer", it.answer())
            .set("at", Date.from(it.at()));
    return mongo.upsert(new Query(where("_id").is(id)), row, STRANGERS).then();
  }

  @Override
  public Flux<Stranger> strangers(MeetingId subject) {
    var query =
        new Query(where("subject").is(subject.value()))
            .with(Sort.by(Direction.DESC, "at"))
            .limit(MOST);
    return mongo.find(query, Document.class, STRANGERS).map(MongoMailMemory::stranger);
  }

  private static Stranger stranger(Document it) {
    return new Stranger(
        new MeetingId(it.getString("subject")),
        it.getString("address"),
        Stranger.Kind.valueOf(it.getString("kind")),
        it.getString("answer"),
        it.getDate("at").toInstant());
  }

  @Override
  public Mono<Void> forgetStrangers(Instant before) {
    return forget(STRANGERS, before);
  }

  @Override
  public Mono<Void> forgetMails(Instant before) {
    return forget(MAILS, before);
  }

  private Mono<Void> forget(String rows, Instant before) {
    return mongo.remove(new Query(where("at").lt(Date.from(before))), rows).then();
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn mailsByMessage() {
      return new IndexOn(MAILS, new Index().on("messageId", Direction.ASC).named("by-message"));
    }

    @Bean
    IndexOn mailsRefused() {
      var index = new Index().on(REFUSED_AT, Direction.DESC).on("_id", Direction.DESC);
      return new IndexOn(MAILS, index.named("by-refusal"));
    }

    @Bean
    IndexOn mailsByAge() {
      return new IndexOn(MAILS, new Index().on("at", Direction.ASC).named("by-age"));
    }

    @Bean
    IndexOn strangersBySubject() {
      return new IndexOn(STRANGERS, new Index().on("subject", Direction.ASC).named("by-subject"));
    }

    @Bean
    IndexOn strangersByAge() {
      return new IndexOn(STRANGERS, new Index().on("at", Direction.ASC).named("by-age"));
    }
  }
}
