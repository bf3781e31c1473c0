package org.partnershiphub.platform.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.partnershiphub.platform.fact.Envelopes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Wires intakes and what becomes of facts that fail in them. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class IntakeConfiguration {

  @Bean
  Intakes intakes(
      Envelopes envelopes, MeterRegistry meters, @Value("${hub.intake.limit:20s}") Duration limit) {
    return new Intakes(envelopes, meters, limit);
  }

  @Bean
  FailureHandling failureHandling(
      KafkaProperties kafka,
      @Value("${hub.intake.retries:5}") int retries,
      @Value("${hub.intake.first-pause:200ms}") Duration firstPause) {
    var settings = new HashMap<String, Object>(kafka.buildProducerProperties());
    var producers =
        new DefaultKafkaProducerFactory<>(
            settings, new ByteArraySerializer(), new ByteArraySerializer());
    return new FailureHandling(
        new KafkaTemplate<>(producers), new FailureHandling.Retries(retries, firstPause));
  }

  @Bean
  Listening listening(
      FailureHandling failures, Environment environment, ApplicationContext functions) {
    return new Listening(failures, Inputs.of(environment), functions);
  }
}
