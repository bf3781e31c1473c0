package org.partnershiphub.platform.operations;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.partnershiphub.platform.fact.Envelopes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Wires dead letters from what the bindings say: each binding's {@code dlq-name} and function. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class OperationsConfiguration {

  private static final String BINDINGS = "spring.cloud.stream.kafka.bindings";

  /** Only what is needed here of a binding's settings. */
  record Binding(ConsumerSettings consumer) {}

  /** The dead-letter topic of a binding. */
  record ConsumerSettings(String dlqName) {}

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
    var bindings =
        Binder.get(environment)
            .bind(BINDINGS, Bindable.mapOf(String.class, Binding.class))
            .orElseGet(Map::of);
    var handlers = new HashMap<String, Consumer<byte[]>>();
    bindings.forEach(
        (name, binding) -> {
          if (binding.consumer() != null && binding.consumer().dlqName() != null) {
            var function = name.substring(0, name.indexOf("-in-"));
            handlers.put(binding.consumer().dlqName(), bytes -> hand(context, function, bytes));
          }
        });
    return handlers;
  }

  /** A batch intake gets a batch of one. */
  @SuppressWarnings("unchecked") // functions of input bindings are consumers of messages
  private static void hand(ApplicationContext context, String function, byte[] bytes) {
    var intake = (Consumer<Message<byte[]>>) context.getBean(function);
    intake.accept(MessageBuilder.withPayload(bytes).build());
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
