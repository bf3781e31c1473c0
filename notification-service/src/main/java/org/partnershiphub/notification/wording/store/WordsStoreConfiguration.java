package org.partnershiphub.notification.wording.store;

import com.mongodb.client.MongoClient;
import org.partnershiphub.notification.wording.PublishedWords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoConverter;

@Configuration(proxyBeanMethods = false)
class WordsStoreConfiguration {

  @Bean
  PublishedWords publishedWords(
      MongoClient mongo,
      @Value("${spring.mongodb.database}") String database,
      MongoConverter converter) {
    return new MongoPublishedWords(
        mongo.getDatabase(database).getCollection(MongoWording.COLLECTION), converter);
  }
}
