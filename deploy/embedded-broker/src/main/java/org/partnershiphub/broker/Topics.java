package org.partnershiphub.broker;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of the deployment at any Kafka cluster. */
public final class Topics {
  private Topics() {}

  /** Creates the topics that are not there yet; those that are stay as they are. */
  public static void create(String brokers, Collection<TopicPlan> plans) {
    try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
      var topics = plans.stream().map(Topics::topic).toList();
      for (var creation : admin.createTopics(topics).values().values()) {
        await(creation);
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException(
          "The topics could not be created at %s: %s".formatted(brokers, failure.getMessage()),
          failure);
    }
  }

  private static void await(KafkaFuture<?> creation) throws ExecutionException {
    try {
      creation.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while creating topics", stopped);
    } catch (ExecutionException failure) {
      if (!(failure.getCause() instanceof TopicExistsException)) {
        throw failure;
      }
    }
  }

  /** The cluster decides how many replicas there are: one here, three elsewhere. */
  private static NewTopic topic(TopicPlan plan) {
    return new NewTopic(plan.name(), Optional.of(plan.partitions()), Optional.empty())
        .configs(plan.settings());
  }
}
