package org.partnershiphub.notification.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.delivery.Courier;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.push.PushSettings;
import org.partnershiphub.notification.push.PushWork;
import org.partnershiphub.notification.sending.Sending;
import org.partnershiphub.notification.sending.SendingPaused;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.partnershiphub.platform.intake.Listening;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonDelegatingErrorHandler;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  private static final Duration BATCH_LIMIT = Duration.ofMinutes(4);
  private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

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
  Consumer<Message<List<byte[]>>> deliveryParcels(
      Courier courier, Sending sending, MeterRegistry meters) {
    return new BatchIntake<>(
            "deliveryParcels",
            DeliveryParcels::read,
            parcels -> unlessPaused(sending).then(courier.deliver(parcels)),
            meters,
            BATCH_LIMIT)
        ::accept;
  }

  /** A batch that finds sending paused stays at the head of its lane, and so does all behind it. */
  private static Mono<Void> unlessPaused(Sending sending) {
    return Mono.fromRunnable(
        () -> {
          if (sending.standing().paused()) {
            throw new SendingPaused();
          }
        });
  }

  @Bean
  Consumer<Message<List<byte[]>>> pushEntries(
      PushWork pushes, PushSettings settings, Sending sending, MeterRegistry meters) {
    return new BatchIntake<>(
            "pushEntries",
            item -> settings.offered() ? stands(item) : null,
            entries -> unlessPaused(sending).then(pushes.entries(entries)),
            meters,
            BATCH_LIMIT)
        ::accept;
  }

  /** A bad one is found when all are read: each is then planned by itself. */
  @Bean
  Consumer<Message<List<byte[]>>> webhookFacts(ForWebhooks facts, MeterRegistry meters) {
    return new BatchIntake<>("webhookFacts", item -> item, facts::hear, meters, BATCH_LIMIT)
        ::accept;
  }

  private static @Nullable NoticeId stands(Batch.Item item) {
    var news = EntryNews.read(item);
    return news.mark() == null ? news.notice() : null;
  }

  @Bean
  Consumer<Message<List<byte[]>>> inboxEntries(FromEntries entries) {
    return entries::hear;
  }

  /**
   * What the platform does about a fact that fails, but for a batch that waits for a server that is
   * away: it stays where it is, as long as it takes.
   */
  @Bean
  @Primary
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patience(Listening platform) {
    return (container, destination, group) -> {
      platform.configure(container, destination, group);
      var usual = container.getCommonErrorHandler();
      if (usual != null) {
        var handler = new CommonDelegatingErrorHandler(usual);
        handler.setCauseChainTraversing(true);
        handler.setErrorHandlers(
            new LinkedHashMap<>(
                Map.of(
                    ServerAway.class, untilItIsBack(), SendingPaused.class, untilItIsResumed())));
        container.setCommonErrorHandler(handler);
      }
    };
  }

  private static CommonErrorHandler untilItIsResumed() {
    var handler =
        new DefaultErrorHandler(
            new FixedBackOff(EVERY_SECOND.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS));
    handler.setLogLevel(KafkaException.Level.DEBUG);
    return handler;
  }

  private static CommonErrorHandler untilItIsBack() {
    var pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
    pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
    var handler = new DefaultErrorHandler(pauses);
    handler.setLogLevel(KafkaException.Level.DEBUG);
    return handler;
  }
}
