package org.partnershiphub.notification.notices.store;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class NoticeStoreConfiguration {

  @Bean
  MongoNotices mongoNotices(
      MongoClient mongo, MongoCopies copies, @Value("${spring.mongodb.database}") String database) {
    return new MongoNotices(
        mongo.getDatabase(database).getCollection(MongoNotices.COLLECTION), copies);
  }

  @Bean
  MongoCopies mongoCopies(
      MongoClient mongo,
      InstantSource clock,
      @Value("${spring.mongodb.database}") String database) {
    var store = mongo.getDatabase(database);
    return new MongoCopies(
        store.getCollection(MongoCopies.COLLECTION),
        store.getCollection(MongoNotices.COLLECTION),
        clock);
  }

  @Bean
  IndexOn formsByNamed() {
    return new IndexOn(MongoCopies.COLLECTION, new Index("named", Direction.ASC));
  }

  @Bean
  IndexOn formsByUse() {
    return new IndexOn(MongoCopies.COLLECTION, new Index("usedAt", Direction.ASC));
  }

  /** Serves what comes back of mails. */
  @Bean
  IndexOn noticesByMail() {
    return new IndexOn(
        MongoNotices.COLLECTION, new Index(MongoNotices.MESSAGE_ID, Direction.ASC).sparse());
  }

  /** Serves the question what was sent to an address. */
  @Bean
  IndexOn noticesByMark() {
    return new IndexOn(MongoNotices.COLLECTION, new Index("mark", Direction.ASC).sparse());
  }

  /** Serves the sending again of what was lost on a day. */
  @Bean
  IndexOn noticesByLoss() {
    return new IndexOn(MongoNotices.COLLECTION, new Index("lostAt", Direction.ASC).sparse());
  }

  /** Serves spans of time, and the end of keeping. */
  @Bean
  IndexOn noticesByTime() {
    return new IndexOn(
        MongoNotices.COLLECTION, new Index("origin.at", Direction.ASC).on("_id", Direction.ASC));
  }

  @Bean
  IndexOn noticesByMeeting() {
    return new IndexOn(MongoNotices.COLLECTION, new Index("meeting", Direction.ASC).sparse());
  }

  @Bean
  MongoReplacements mongoReplacements(
      MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoReplacements(mongo.getDatabase(database));
  }

  @Bean
  MongoHorizons mongoHorizons(
      MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoHorizons(mongo.getDatabase(database).getCollection(MongoHorizons.COLLECTION));
  }

  @Bean
  MongoErrands mongoErrands(
      MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoErrands(mongo.getDatabase(database).getCollection(MongoErrands.COLLECTION));
  }

  @Bean
  IndexOn errandsByDue() {
    return new IndexOn(MongoErrands.COLLECTION, new Index("due", Direction.ASC).sparse());
  }

  @Bean
  IndexOn errandsByAddressee() {
    return new IndexOn(MongoErrands.COLLECTION, new Index("to", Direction.ASC));
  }

  /** Serves the forgetting of a person whom others' letters name. */
  @Bean
  IndexOn noticesByThirdPerson() {
    return new IndexOn(MongoNotices.COLLECTION, new Index("matter.person", Direction.ASC).sparse());
  }

  @Bean
  IndexOn replacementsByDue() {
    return new IndexOn(MongoReplacements.COLLECTION, new Index("due", Direction.ASC).sparse());
  }

  /** Serves threads, and by their beginning all notices about a subject. */
  @Bean
  IndexOn noticesByThread() {
    return new IndexOn(MongoNotices.COLLECTION, new Index("thread", Direction.ASC));
  }

  @Bean
  IndexOn noticesByInbox() {
    return new IndexOn(
        MongoNotices.COLLECTION,
        new Index("person", Direction.ASC).on("inbox.position", Direction.DESC));
  }

  @Bean
  IndexOn noticesByDue() {
    return new IndexOn(MongoNotices.COLLECTION, new Index("due", Direction.ASC).sparse());
  }

  @Bean
  IndexOn noticesByWaiting() {
    return new IndexOn(MongoNotices.COLLECTION, new Index("waiting", Direction.ASC).sparse());
  }
}
