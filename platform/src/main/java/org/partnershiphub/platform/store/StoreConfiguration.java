package org.partnershiphub.platform.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.StandardMongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Gives the blocking client sockets of its own. Spring Boot hands it the event loop of the reactive
 * client, where each answer wakes two threads and each byte that is written is checked by itself:
 * whoever waits anyway is better off without.
 */
@AutoConfiguration(before = MongoAutoConfiguration.class)
class StoreConfiguration {

  @Bean
  MongoClient mongo(
      MongoConnectionDetails store,
      MongoProperties properties,
      ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers) {
    var settings = MongoClientSettings.builder();
    new StandardMongoClientSettingsBuilderCustomizer(
            store, properties.getRepresentation().getUuid())
        .customize(settings);
    customizers
        .orderedStream()
        .filter(StoreConfiguration::isForBlocking)
        .forEach(it -> it.customize(settings));
    return MongoClients.create(settings.build());
  }

  private static boolean isForBlocking(MongoClientSettingsBuilderCustomizer it) {
    return it.getClass().getEnclosingClass() != MongoReactiveAutoConfiguration.class;
  }
}
