package org.partnershiphub.platform.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.partnershiphub.platform.fact.Envelopes;
import org.partnershiphub.platform.intake.FailureHandling;
import org.partnershiphub.platform.intake.Inputs;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Wires dead letters from what the bindings say: each binding's destination, group and function.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class OperationsConfiguration {

  @Bean
  DeadLetters deadLetters(
      ApplicationContext context,
      Environment environment,
      KafkaProperties kafka,
      Envelopes envelopes,
      @Value("${hub.service}") String service) {
    var settings = kafka.buildConsumerProperties();
    settings.put("group.id", environment.getProperty("hub.topic-prefix", "") + service + ".replay");
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    var consumers =
        new DefaultKafkaConsumerFactory<>(
            settings, new StringDeserializer(), new ByteArrayDeserializer());
    return new DeadLetters(
        handlers(context, environment),
        topics -> new DeadLetterTopics(consumers.createConsumer(), topics, envelopes));
  }

  private static Map<String, Consumer<byte[]>> handlers(
      ApplicationContext context, Environment environment) {
    var handlers = new HashMap<String, Consumer<byte[]>>();
    for (var input : Inputs.of(environment)) {
      if (input.group() != null) {
        handlers.put(
            FailureHandling.deadLetterTopic(input.topic(), input.group()),
            bytes -> hand(context, input.function(), bytes));
      }
    }
    return handlers;
  }

  /**
   * An intake of single facts gets one; any other consumer takes batches and gets a batch of one.
   */
  @SuppressWarnings("unchecked") // functions of input bindings are consumers of messages
  private static void hand(ApplicationContext context, String function, byte[] bytes) {
    var consumer = context.getBean(function);
    if (consumer instanceof Intake intake) {
      intake.hear(bytes);
    } else {
      ((Consumer<Message<List<byte[]>>>) consumer)
          .accept(MessageBuilder.withPayload(List.of(bytes)).build());
    }
  }

  @Bean
  DeadLettersHealthIndicator deadLettersHealthIndicator(DeadLetters letters) {
    return new DeadLettersHealthIndicator(letters);
  }

  @Bean
  DeadLettersController deadLettersController(
      DeadLetters letters, @Value("${hub.operator-role:ADMINISTRATOR}") String operatorRole) {
    return new DeadLettersController(letters, operatorRole);
  }
}
