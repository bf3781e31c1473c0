package org.partnershiphub.notification.deliverability.store;

import com.mongodb.client.MongoClient;
import org.partnershiphub.notification.deliverability.BouncesTold;
import org.partnershiphub.notification.deliverability.Reports;
import org.partnershiphub.notification.deliverability.Tally;
import org.partnershiphub.notification.deliverability.returns.ReturnMemory;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class DeliverabilityStoreConfiguration {

  @Bean
  BouncesTold bouncesTold(Documents documents) {
    return new StoredBounces(documents);
  }

  @Bean
  Reports reports(MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoReports(mongo.getDatabase(database).getCollection(MongoReports.COLLECTION));
  }

  @Bean
  Tally tally(MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoTally(mongo.getDatabase(database).getCollection(MongoTally.COLLECTION));
  }

  @Bean
  ReturnMemory returnMemory(
      MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoReturnMemory(
        mongo.getDatabase(database).getCollection(MongoReturnMemory.COLLECTION));
  }

  @Bean
  IndexOn returnsByMessage() {
    return new IndexOn(
        MongoReturnMemory.COLLECTION, new Index(MongoReturnMemory.MESSAGE_ID, Direction.ASC));
  }

  @Bean
  IndexOn returnsByAge() {
    return new IndexOn(MongoReturnMemory.COLLECTION, new Index("at", Direction.ASC));
  }

  @Bean
  IndexOn returnsApart() {
    return new IndexOn(
        MongoReturnMemory.COLLECTION,
        new Index(MongoReturnMemory.APART_AT, Direction.DESC).on("_id", Direction.DESC).sparse());
  }

  @Bean
  IndexOn reportsByPerson() {
    return new IndexOn(MongoReports.COLLECTION, new Index("person", Direction.ASC));
  }

  @Bean
  IndexOn reportsByTime() {
    return new IndexOn(
        MongoReports.COLLECTION, new Index("at", Direction.DESC).on("_id", Direction.DESC));
  }

  @Bean
  IndexOn tallyByDay() {
    return new IndexOn(MongoTally.COLLECTION, new Index("day", Direction.ASC));
  }

  @Bean
  IndexOn standingsSuspended() {
    return new IndexOn(
        MongoStandings.COLLECTION,
        new Index(MongoStandings.SUSPENDED, Direction.ASC).on("_id", Direction.ASC));
  }
}
