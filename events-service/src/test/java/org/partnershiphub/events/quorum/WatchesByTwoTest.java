package org.partnershiphub.events.quorum;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.EventsApplication;
import org.partnershiphub.events.Story;
import org.partnershiphub.platform.testing.BackedContext;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Meetings are called, and the service is down when the moment comes to look. Two instances start
 * side by side afterwards: each moment rings right after the start, and each risk is told once.
 */
class WatchesByTwoTest {

  private static final String BODY = "two-body";
  private static final int MEETINGS = 12;
  private static final Instant STARTS = Instant.parse("2027-01-12T15:00:00Z");
  private static final List<String> IDS =
      IntStream.range(0, MEETINGS).mapToObj(it -> "two-m" + it).toList();

  private final String prefix = BackedContext.freshPrefix();
  private final FactTopics topics = new FactTopics(BackingServers.get().brokers(), prefix);
  private final List<ConfigurableApplicationContext> running = new ArrayList<>();

  @AfterEach
  void close() {
    running.forEach(ConfigurableApplicationContext::close);
    topics.close();
  }

  private ConfigurableApplicationContext start(String now) {
    var arguments = new ArrayList<String>();
    BackedContext.settings(prefix)
        .forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.add("--hub.now=" + now);
    arguments.add("--server.port=0");
    arguments.add("--events.answers.secret=only-for-tests-of-the-links");
    return EventsApplication.start(arguments.toArray(String[]::new));
  }

  private void calledAndThenDown() {
    try (var first = start("2026-11-23T15:00:00Z")) {
      var port = first.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      var story = new Story(port, topics);
      story.community().body(BODY, "GOVERNANCE_GROUP");
      story.membership().jurisdiction("activated", "two-in", "activatedOn", "2020-01-01");
      story.community().seat(BODY, BODY + ":1", "two-ada", "PRIMARY", "two-in");
      for (var id : IDS) {
        onceTheBodyIsKnown(
            story, Story.meeting(id, "2027-01-12T10:00:00", "America/New_York", BODY));
      }
      IDS.forEach(it -> story.untilInvited(it, "two-ada"));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> IDS.stream().allMatch(it -> stands(first, it)));
      assertThat(told("meetings.quorum-watch-due.v1")).isEmpty();
    }
  }

  /** A service that has just started hears of the body a moment after it answers requests. */
  private static void onceTheBodyIsKnown(Story story, String meeting) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              var answer = story.post(Story.COORDINATOR, "/api/meetings", meeting);
              assertThat(answer.status().value()).as(answer.text()).isEqualTo(201);
            });
  }

  private static boolean stands(ConfigurableApplicationContext service, String meeting) {
    var id = new QuorumWatchId(meeting + "|" + STARTS.getEpochSecond());
    return service.getBean(QuorumWatches.class).find(id).blockOptional().isPresent();
  }

  /** The distinct facts of a type, by their meeting. */
  private Map<String, Set<String>> told(String type) {
    return topics.facts("meetings.v1", type).stream()
        .collect(
            groupingBy(
                it -> it.at("/data/meeting").asString(""),
                mapping(it -> it.path("id").asString(""), toSet())));
  }

  private void eachOnce(String type) {
    assertThat(told(type)).containsOnlyKeys(IDS);
    assertThat(told(type).values()).allMatch(it -> it.size() == 1);
  }

  @Test
  void what_fell_due_while_nobody_ran_is_told_once_by_two_that_start_together() {
    calledAndThenDown();

    var other = CompletableFuture.supplyAsync(() -> start("2027-01-06T15:00:00Z"));
    running.add(start("2027-01-06T15:00:00Z"));
    running.add(other.join());

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> eachOnce("meetings.quorum-at-risk.v1"));
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> eachOnce("meetings.quorum-at-risk.v1"));
    eachOnce("meetings.quorum-watch-due.v1");
  }
}
