package org.partnershiphub.notification.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.partnershiphub.notification.delivery.Courier;
import org.partnershiphub.notification.inbox.InboxSignals;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  private static final Duration BATCH_LIMIT = Duration.ofMinutes(4);

  @Bean
  Intake membershipFacts(FromMembership facts, Intakes intakes) {
    return facts.intake(intakes);
  }

  @Bean
  Intake communityFacts(FromCommunity facts, Intakes intakes) {
    return facts.intake(intakes);
  }

  @Bean
  Intake meetingFacts(FromMeetings facts, Intakes intakes) {
    return facts.intake(intakes);
  }

  @Bean
  Consumer<Message<List<byte[]>>> peopleCards(FromPeople cards, MeterRegistry meters) {
    return new BatchIntake<>("peopleCards", cards::read, cards::learn, meters, BATCH_LIMIT)::accept;
  }

  @Bean
  Consumer<Message<List<byte[]>>> deliveryParcels(Courier courier, MeterRegistry meters) {
    return new BatchIntake<>("deliveryParcels", DeliveryParcels::read, courier::deliver, meters, BATCH_LIMIT)::accept;
  }

  /** Every instance hears all deliveries, from now on, and looks only for those whose streams it holds. */
  @Bean
  Consumer<Message<List<byte[]>>> inboxSignals(InboxSignals signals) {
    return message -> {
      if (!signals.nobodyLooks()) {
        Batch.of(message).forEach(item -> signals.delivery(DeliveryParcels.notice(item.value()).person()));
      }
    };
  }

  /**
   * What happens to a batch that fails: the one bad record is tried three times and then put into the
   * dead-letter topic; when a server is away, the batch waits for it as long as it takes.
   */
  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> badRecords(
      KafkaTemplate<String, byte[]> kafka, @Value("${hub.service}") String service) {
    return (container, destination, group) -> {
      var shared = group != null && !group.startsWith("anonymous");
      if (shared && (destination.endsWith("people.v1") || destination.endsWith("deliveries.v1"))) {
        container.setCommonErrorHandler(errorHandler(kafka, service));
      }
    };
  }

  private static DefaultErrorHandler errorHandler(KafkaTemplate<String, byte[]> kafka, String service) {
    var deadLetters =
        new DeadLetterPublishingRecoverer(
            kafka, (record, error) -> new TopicPartition(record.topic() + "." + service + ".dlt", -1));
    var untilBack = new ExponentialBackOff(250, 2);
    untilBack.setMaxInterval(15_000);
    var handler = new DefaultErrorHandler(deadLetters, untilBack);
    handler.setBackOffFunction(
        (record, error) -> error instanceof BatchListenerFailedException ? new FixedBackOff(200, 2) : untilBack);
    return handler;
  }
}
