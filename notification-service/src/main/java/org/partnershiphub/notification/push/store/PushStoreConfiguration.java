package org.partnershiphub.notification.push.store;

import com.mongodb.client.MongoClient;
import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class PushStoreConfiguration {

  @Bean
  MongoDevices mongoDevices(
      MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoDevices(mongo.getDatabase(database).getCollection(MongoDevices.COLLECTION));
  }

  @Bean
  MongoPushes mongoPushes(MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    var store = mongo.getDatabase(database);
    return new MongoPushes(
        store.getCollection(MongoPushes.COLLECTION), store.getCollection("notices"));
  }

  @Bean
  IndexOn devicesByPerson() {
    return new IndexOn(MongoDevices.COLLECTION, new Index("person", Direction.ASC));
  }

  @Bean
  IndexOn pushesByDue() {
    return new IndexOn(MongoPushes.COLLECTION, new Index("due", Direction.ASC).sparse());
  }

  @Bean
  IndexOn pushesBySince() {
    return new IndexOn(MongoPushes.COLLECTION, new Index("since", Direction.ASC));
  }

  @Bean
  IndexOn pushesByPerson() {
    return new IndexOn(MongoPushes.COLLECTION, new Index("person", Direction.ASC));
  }
}
