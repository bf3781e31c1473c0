package org.partnershiphub.notification.sending.store;

import com.mongodb.client.MongoClient;
import org.partnershiphub.notification.sending.Sending;
import org.partnershiphub.notification.sending.Waiting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class SendingStoreConfiguration {

  @Bean
  Sending sending(MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoSending(mongo.getDatabase(database).getCollection("sending"));
  }

  @Bean
  Waiting waiting(
      KafkaAdmin kafka,
      @Value("${hub.topic-prefix:}") String prefix,
      @Value("${spring.cloud.stream.bindings.deliveryParcels-in-0.group}") String group) {
    return new KafkaWaiting(kafka, prefix + "deliveries.v1", group);
  }
}
