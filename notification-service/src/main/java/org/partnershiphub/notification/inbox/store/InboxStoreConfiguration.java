package org.partnershiphub.notification.inbox.store;

import com.mongodb.client.MongoClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxStoreConfiguration {

  @Bean
  MongoEntries mongoEntries(
      MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoEntries(mongo.getDatabase(database).getCollection(InboxRows.NOTICES));
  }
}
