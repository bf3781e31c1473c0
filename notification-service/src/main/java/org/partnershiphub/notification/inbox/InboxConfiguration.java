package org.partnershiphub.notification.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.notices.Horizons;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

  private static final int AT_THE_STORE = 8;
  private static final int IN_LINE = 100_000;

  @Bean
  InboxStreams inboxStreams(
      Entries entries,
      Horizons horizons,
      Directory directory,
      StreamSettings settings,
      MeterRegistry meters) {
    var threads =
        new InboxStreams.Threads(
            Schedulers.newBoundedElastic(AT_THE_STORE, IN_LINE, "inbox-store", 60, true),
            Schedulers.parallel());
    var streams =
        new InboxStreams(
            entries,
            horizons,
            directory,
            settings,
            threads,
            () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    Gauge.builder("hub.inbox.streams", streams, InboxStreams::open).register(meters);
    return streams;
  }

  @Bean
  NewMarks newMarks(
      KafkaTemplate<String, byte[]> kafka, @Value("${hub.topic-prefix:}") String prefix) {
    return new KafkaMarks(kafka, prefix + "inbox-entries.v1");
  }

  @Bean
  StreamBeat streamBeat(InboxStreams streams) {
    return new StreamBeat(streams);
  }
}
