package org.partnershiphub.notification.directory.store;

import com.mongodb.client.MongoClient;
import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class DirectoryStoreConfiguration {

  @Bean
  MongoDirectory mongoDirectory(
      MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoDirectory(mongo.getDatabase(database));
  }

  @Bean
  IndexOn meetingsByGroup() {
    return new IndexOn(MongoDirectory.MEETINGS, new Index("groups", Direction.ASC));
  }
}
