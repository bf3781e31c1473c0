package org.partnershiphub.notification.preferences.store;

import com.mongodb.client.MongoClient;
import org.partnershiphub.notification.preferences.PreferenceBook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoConverter;

@Configuration(proxyBeanMethods = false)
class PreferenceStoreConfiguration {

  @Bean
  PreferenceBook preferenceBook(
      MongoClient mongo,
      @Value("${spring.mongodb.database}") String database,
      MongoConverter converter) {
    return new MongoPreferenceBook(
        mongo.getDatabase(database).getCollection(MongoPreferences.COLLECTION), converter);
  }
}
