package org.partnershiphub.broker;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A topic as the deployment creates it.
 *
 * @param compacted only the latest record of each key is kept
 * @param keptFor how long records stay; absent = for ever
 */
public record TopicPlan(
    String name, int partitions, boolean compacted, @Nullable Duration keptFor) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<TopicPlan>> PLANS = new TypeReference<>() {};
  private static final String DAY = Long.toString(Duration.ofDays(1).toMillis());

  /** Reads a list of plans like {@code deploy/topics.json}. */
  public static List<TopicPlan> read(Path file) {
    return JSON.readValue(file, PLANS);
  }

  /** Reads a list of plans like {@code deploy/topics.json}. */
  public static List<TopicPlan> read(InputStream json) {
    return JSON.readValue(json, PLANS);
  }

  /** The same plan under another name, so that several systems or tests can share one broker. */
  public TopicPlan prefixed(String prefix) {
    return new TopicPlan(prefix + name, partitions, compacted, keptFor);
  }

  /**
   * The topic's settings. A compacted topic is rolled and compacted daily, so that a tombstone (a
   * forgotten person) really takes out what stood before it.
   */
  Map<String, String> settings() {
    if (compacted) {
      return Map.of("cleanup.policy", "compact", "segment.ms", DAY, "max.compaction.lag.ms", DAY);
    }
    return keptFor == null
        ? Map.of("retention.ms", "-1", "retention.bytes", "-1")
        : Map.of("retention.ms", Long.toString(keptFor.toMillis()), "segment.ms", DAY);
  }
}
