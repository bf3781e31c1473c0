package org.partnershiphub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicPlanTest {
  private static final Path TOPICS = Path.of("../topics.json");

  @Test
  void the_plan_of_the_deployment_is_read_whole() {
    assertThat(TopicPlan.read(TOPICS))
        .contains(
            new TopicPlan("membership.v1", 12, false, null),
            new TopicPlan("people.v1", 12, true, null),
            new TopicPlan("deliveries.v1", 12, false, Duration.ofDays(7)),
            new TopicPlan("meetings.v1.notification.dlt", 1, false, null));
  }

  @Test
  void every_dead_letter_topic_belongs_to_a_topic_of_the_plan() {
    var names = TopicPlan.read(TOPICS).stream().map(TopicPlan::name).toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThat(names)
        .filteredOn(name -> name.endsWith(".dlt"))
        .allSatisfy(name -> assertThat(names).contains(name.replaceAll("\\.[a-z-]+\\.dlt$", "")));
  }

  @Test
  void facts_are_kept_for_ever_unless_the_plan_says_how_long() {
    assertThat(new TopicPlan("a", 1, false, null).settings())
        .isEqualTo(Map.of("retention.ms", "-1", "retention.bytes", "-1"));
    assertThat(new TopicPlan("a", 1, false, Duration.ofDays(7)).settings())
        .containsEntry("retention.ms", "604800000");
  }
}
