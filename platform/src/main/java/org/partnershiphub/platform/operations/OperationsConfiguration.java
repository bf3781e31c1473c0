package org.partnershiphub.platform.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.fact.Envelopes;
import org.partnershiphub.platform.intake.FailureHandling;
import org.partnershiphub.platform.intake.Intake;
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

/**
 * Wires dead letters from what the bindings say: each binding's destination, group and function.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class OperationsConfiguration {

  private static final String BINDINGS = "spring.cloud.stream.bindings";

  /** Only what is needed here of a binding's settings. */
  record Binding(@Nullable String destination, @Nullable String group) {}

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
          if (name.contains("-in-") && binding.destination() != null && binding.group() != null) {
            var function = name.substring(0, name.indexOf("-in-"));
            // One binding may listen to several topics.
            for (var topic : binding.destination().split(",")) {
              handlers.put(
                  FailureHandling.deadLetterTopic(topic.strip(), binding.group()),
                  bytes -> hand(context, function, bytes));
            }
          }
        });
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
