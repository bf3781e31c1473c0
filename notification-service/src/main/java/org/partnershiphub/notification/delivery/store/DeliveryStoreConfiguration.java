package org.partnershiphub.notification.delivery.store;

import com.mongodb.client.MongoClient;
import org.partnershiphub.notification.delivery.InFlight;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryStoreConfiguration {

  @Bean
  InFlight inFlight(
      MongoClient mongo, @Value("${spring.mongodb.database}") String database, Ids ids) {
    return new MongoInFlight(mongo.getDatabase(database), ids);
  }
}
