package org.partnershiphub.notification.sending.store;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.partnershiphub.notification.sending.Waiting;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

/** How far the group that delivers is behind the lane's end. */
final class KafkaWaiting implements Waiting {

  private static final int SECONDS = 5;

  private final KafkaAdmin kafka;
  private final String topic;
  private final String group;

  KafkaWaiting(KafkaAdmin kafka, String topic, String group) {
    this.kafka = kafka;
    this.topic = topic;
    this.group = group;
  }

  @Override
  public long deliveries() {
    try (var admin = Admin.create(kafka.getConfigurationProperties())) {
      return behind(admin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while the lane was measured", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("The lane could not be measured", e);
    }
  }

  private long behind(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    var lane =
        admin
            .describeTopics(List.of(topic))
            .allTopicNames()
            .get(SECONDS, TimeUnit.SECONDS)
            .values();
    var partitions =
        lane.stream()
            .flatMap(it -> it.partitions().stream())
            .map(it -> new TopicPartition(topic, it.partition()))
            .toList();
    var done =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get(SECONDS, TimeUnit.SECONDS);
    var ends =
        admin
            .listOffsets(
                partitions.stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest())))
            .all()
            .get(SECONDS, TimeUnit.SECONDS);
    long behind = 0;
    for (var end : ends.entrySet()) {
      var at = done.get(end.getKey());
      behind += end.getValue().offset() - (at == null ? 0 : at.offset());
    }
    return behind;
  }
}
