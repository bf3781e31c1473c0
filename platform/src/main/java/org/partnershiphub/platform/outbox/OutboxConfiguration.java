package org.partnershiphub.platform.outbox;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.partnershiphub.platform.fact.Envelopes;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.kafka.core.KafkaTemplate;

/** Wires the store of aggregates and the telling of their facts. */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
class OutboxConfiguration {

  /** A service adds its own mappings as {@code Converter} beans. */
  @Bean
  @ConditionalOnMissingBean
  MongoCustomConversions mongoCustomConversions(ObjectProvider<Converter<?, ?>> ofTheService) {
    var converters = new ArrayList<Object>(StoreConverters.all());
    ofTheService.orderedStream().forEach(converters::add);
    return new MongoCustomConversions(converters);
  }

  @Bean
  @ConditionalOnMissingBean
  LockProvider leases(MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    return new MongoLockProvider(mongo.getDatabase(database).getCollection("leases"));
  }

  @Bean
  @ConditionalOnMissingBean
  Wire wire(KafkaTemplate<String, byte[]> kafka, @Value("${hub.topic-prefix:}") String prefix) {
    return new KafkaWire(kafka, prefix);
  }

  @Bean
  Relay relay(Wire wire, ReactiveMongoTemplate mongo, MeterRegistry meters) {
    return new Relay(wire, new ToldMarks(mongo), meters);
  }

  @Bean
  Sweeper sweeper(
      ReactiveMongoTemplate mongo, Relay relay, LockProvider leases, InstantSource clock) {
    return new Sweeper(mongo, relay, leases, clock);
  }

  @Bean
  Indexing indexing(ReactiveMongoTemplate mongo, ObjectProvider<IndexOn> indexes, Sweeper sweeper) {
    return new Indexing(mongo, indexes.stream().toList(), sweeper);
  }

  @Bean
  Sweeping sweeping(
      Sweeper sweeper,
      MeterRegistry meters,
      @Value("${hub.relay.sweep-every:2s}") Duration every,
      @Value("${hub.relay.sweep-older-than:3s}") Duration olderThan) {
    return new Sweeping(sweeper, meters, every, olderThan);
  }

  @Bean
  RelayHealthIndicator relayHealthIndicator(
      Sweeper sweeper, @Value("${hub.relay.late-after:30s}") Duration lateAfter) {
    return new RelayHealthIndicator(sweeper, lateAfter);
  }

  @Bean
  Documents documents(
      ReactiveMongoTemplate mongo,
      Envelopes envelopes,
      Ids ids,
      InstantSource clock,
      Relay relay,
      Sweeper sweeper) {
    return new Documents(mongo, new Outbox(envelopes, ids, clock), relay, sweeper);
  }

  @Bean
  Projections projections(ReactiveMongoTemplate mongo) {
    return new Projections(mongo);
  }
}
