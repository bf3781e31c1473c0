package org.partnershiphub.broker;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many records those who listen to some topics of a cluster have yet to hear. */
public final class Unheard implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(100);

  private final Admin admin;
  private final Set<String> topics;

  /**
   * @param topics whoever listens to others of the cluster is not waited for
   */
  public Unheard(String brokers, Set<String> topics) {
    this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
    this.topics = Set.copyOf(topics);
  }

  /**
   * Waits until nothing is left, at most so long. What one service hears it may tell the next of,
   * so nothing must be left twice in a row.
   *
   * @return whether nothing is left
   */
  public boolean awaitNone(Duration limit) {
    var until = System.nanoTime() + limit.toNanos();
    var calm = 0;
    while (calm < 2 && System.nanoTime() < until) {
      calm = records() == 0 ? calm + 1 : 0;
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return calm == 2;
  }

  private long records() {
    try {
      var groups =
          admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
              .map(GroupListing::groupId)
              .toList();
      var left = 0L;
      for (var group : admin.describeConsumerGroups(groups).all().get().values()) {
        var assigned = new HashSet<TopicPartition>();
        group.members().forEach(it -> assigned.addAll(it.assignment().topicPartitions()));
        assigned.removeIf(it -> !topics.contains(it.topic()));
        left += records(group.groupId(), assigned);
      }
      return left;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while looking who has heard what", stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(
          "Who has heard what cannot be seen: " + failure.getMessage(), failure);
    }
  }

  private long records(String group, Set<TopicPartition> assigned)
      throws InterruptedException, ExecutionException {
    var heard = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    var latest =
        admin
            .listOffsets(
                assigned.stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest())))
            .all()
            .get();
    return latest.entrySet().stream()
        .mapToLong(
            it ->
                it.getValue().offset()
                    - Optional.ofNullable(heard.get(it.getKey()))
                        .map(OffsetAndMetadata::offset)
                        .orElse(0L))
        .sum();
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
