package org.partnershiphub.notification.reminders.store;

import com.mongodb.client.MongoClient;
import org.partnershiphub.notification.reminders.Timers;
import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class ReminderStoreConfiguration {

  @Bean
  Timers timers(MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoTimers(mongo.getDatabase(database).getCollection(MongoTimers.COLLECTION));
  }

  @Bean
  IndexOn timersByDue() {
    return new IndexOn(MongoTimers.COLLECTION, new Index("due", Direction.ASC).sparse());
  }
}
