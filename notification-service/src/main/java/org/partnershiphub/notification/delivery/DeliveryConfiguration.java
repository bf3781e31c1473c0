package org.partnershiphub.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.mail.Carrier;
import org.partnershiphub.notification.mail.Letters;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.notification.notices.Copies;
import org.partnershiphub.notification.notices.Horizons;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Lane;
import org.partnershiphub.notification.notices.NewEntries;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.preferences.PreferenceBook;
import org.partnershiphub.notification.preferences.QuietHours;
import org.partnershiphub.platform.fact.Envelopes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  @Bean
  Rehearsing rehearsing(
      Notices notices,
      Directory directory,
      PreferenceBook preferences,
      Letters letters,
      InstantSource clock) {
    return new Rehearsing(notices, new Knowledge(directory, preferences), letters, clock);
  }

  @Bean
  Courier courier(
      Notices notices,
      Directory directory,
      Letters letters,
      InFlight inFlight,
      Carrier carrier,
      Bounces bounces,
      Copies copies,
      Planning planning,
      Tokens tokens,
      Horizons horizons,
      NewEntries entries,
      News news,
      PreferenceBook preferences,
      KindRules rules,
      QuietHours quiet,
      DeliverySettings settings,
      InstantSource clock) {
    return new Courier(
        notices,
        new Knowledge(directory, preferences),
        letters,
        inFlight,
        carrier,
        new Settling(notices, directory, bounces, copies, settings),
        planning,
        tokens,
        new Places(horizons, entries),
        news,
        rules,
        quiet,
        settings,
        clock);
  }

  @Bean
  Lane lane(KafkaTemplate<String, byte[]> kafka, @Value("${hub.topic-prefix:}") String prefix) {
    return new KafkaLane(kafka, prefix + "deliveries.v1");
  }

  @Bean
  News news(
      KafkaTemplate<String, byte[]> kafka,
      Envelopes envelopes,
      Directory directory,
      KindRules rules,
      InstantSource clock,
      MeterRegistry meters,
      @Value("${hub.topic-prefix:}") String prefix) {
    return new News(new KafkaFacts(kafka, envelopes, prefix, meters), directory, rules, clock);
  }

  @Bean
  NewEntries newEntries(
      KafkaTemplate<String, byte[]> kafka, @Value("${hub.topic-prefix:}") String prefix) {
    return new KafkaLane(kafka, prefix + "inbox-entries.v1")::queue;
  }
}
