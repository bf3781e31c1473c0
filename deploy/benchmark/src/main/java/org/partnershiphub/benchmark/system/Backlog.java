package org.partnershiphub.benchmark.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.partnershiphub.local.Part;

/** What stands on the topics and was not worked through yet, asked at the broker. */
public final class Backlog implements AutoCloseable {
  private static final List<String> SERVICES =
      List.of("membership", "community", "events", "notification");
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

  private final Admin admin;

  /** Of the system at this place. */
  public Backlog(Place place) {
    this.admin = Admin.create(Map.of("bootstrap.servers", place.address(Part.BROKER)));
  }

  /** How far every partition of every topic goes by now. */
  public Map<TopicPartition, Long> ends() {
    var names = got(admin.listTopics().names());
    var partitions =
        got(admin.describeTopics(names).allTopicNames()).entrySet().stream()
            .flatMap(
                topic ->
                    topic.getValue().partitions().stream()
                        .map(it -> new TopicPartition(topic.getKey(), it.partition())))
            .collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
    return got(admin.listOffsets(partitions).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
  }

  /** Whether every service has worked through all that it listens to. */
  public boolean isEmpty() {
    var ends = ends();
    return SERVICES.stream().allMatch(service -> isEmpty(service, ends));
  }

  private boolean isEmpty(String service, Map<TopicPartition, Long> ends) {
    var groups = got(admin.describeConsumerGroups(List.of(service)).all()).values();
    var done = got(admin.listConsumerGroupOffsets(service).partitionsToOffsetAndMetadata());
    var assigned =
        groups.stream()
            .flatMap(group -> group.members().stream())
            .flatMap(member -> member.assignment().topicPartitions().stream())
            .toList();
    return !assigned.isEmpty()
        && assigned.stream()
            .allMatch(
                it -> {
                  var committed = done.get(it);
                  return (committed == null ? 0 : committed.offset()) >= ends.getOrDefault(it, 0L);
                });
  }

  /** Returns when it is empty. */
  public void awaitEmpty(Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    while (!isEmpty()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("The services do not get on with what was told.");
      }
      LockSupport.parkNanos(LOOK);
    }
  }

  /** Returns when it is empty, and nobody has told anything for a second. */
  public void awaitQuiet(Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    Map<TopicPartition, Long> before;
    do {
      awaitEmpty(Duration.ofNanos(until - System.nanoTime()));
      before = ends();
      LockSupport.parkNanos(QUIET);
    } while (!ends().equals(before));
  }

  private static <T> T got(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurried);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
