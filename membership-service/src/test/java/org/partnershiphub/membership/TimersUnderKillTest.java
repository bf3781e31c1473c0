package org.partnershiphub.membership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Two processes of this service on one broker and one store ring hundreds of timers while they are
 * killed and started again, each time with a later clock: every moment is told exactly once.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=membership-service",
      "hub.now=2027-01-01T15:00:00Z",
      "hub.intake.retries=2",
      "hub.intake.first-pause=50ms"
    })
class TimersUnderKillTest extends RunningService {

  private static final int PARTIES = 60;
  private static final int KILLS = Integer.getInteger("membership.kills", 6);
  private static final LocalDate BEGIN = LocalDate.parse("2027-01-09");

  @TempDir Path logs;

  @Test
  void every_timer_rings_exactly_once() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    register();
    try (var topics = new FactTopics(brokers, prefix);
        var processes = new TwoProcesses(logs, prefix, TimersUnderKillTest::clock)) {
      for (var kill = 0; kill < KILLS; kill++) {
        TwoProcesses.letWork(topics, random.nextInt(40));
        processes.replace(random.nextInt(2));
      }
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(() -> everythingWasTold(topics));
      TwoProcesses.letPass(Duration.ofSeconds(3));
      everythingWasTold(topics);
    }
  }

  private void everythingWasTold(FactTopics topics) {
    var expired = told(topics, "membership.agreement-expired.v1", "agreement");
    assertThat(expired).hasSize(3 * PARTIES);
    assertThat(expired.values()).allMatch(it -> it.size() == 1);
    var over = told(topics, "membership.agreement-grace-over.v1", "agreement");
    assertThat(over).hasSize(PARTIES);
    assertThat(over.values()).allMatch(it -> it.size() == 1);
    var ended = told(topics, "membership.office-term-ended.v1", "term");
    assertThat(ended).hasSize(PARTIES);
    assertThat(ended.values()).allMatch(it -> it.size() == 1);
    topics.facts("membership.v1", "membership.agreement-expiring.v1").stream()
        .collect(
            groupingBy(
                it -> it.at("/data/agreement").asString() + " " + it.at("/data/daysLeft"),
                mapping(it -> it.path("id").asString(), toSet())))
        .forEach((warning, ids) -> assertThat(ids).as(warning).hasSize(1));
  }

  /** The distinct facts of a type, by what they are about. */
  private static Map<String, Set<String>> told(FactTopics topics, String type, String about) {
    return topics.facts("membership.v1", type).stream()
        .collect(
            groupingBy(
                it -> it.path("data").path(about).asString(),
                mapping(it -> it.path("id").asString(), toSet())));
  }

  private void register() {
    importAll("jurisdictions", IntStream.range(0, PARTIES).mapToObj(TimersUnderKillTest::member));
    importAll(
        "people",
        IntStream.range(0, PARTIES)
            .mapToObj(i -> Roster.person("kill-p" + i, "Person " + i, "kill-" + i)));
    importAll(
        "offices",
        IntStream.range(0, PARTIES)
            .mapToObj(
                i ->
                    "{\"office\": \"CO_CHAIR\", \"person\": \"kill-p%d\", \"from\": \"%s\", \"to\": \"%s\"}"
                        .formatted(i, day(i / 2), day(i / 2))));
    importAll("agreements", IntStream.range(0, 3 * PARTIES).mapToObj(TimersUnderKillTest::signed));
  }

  private static String member(int i) {
    return "{\"id\": \"kill-%d\", \"name\": \"Kill %d\", \"kind\": \"STATE\", \"primaryZone\": \"%s\", \"activatedOn\": \"2025-01-01\"}"
        .formatted(i, i, i % 2 == 0 ? "America/Phoenix" : "America/New_York");
  }

  private static String signed(int i) {
    var kind =
        List.of("MEMBERSHIP_AGREEMENT", "DATA_USE_AGREEMENT", "CONFIDENTIALITY_STATEMENT")
            .get(i % 3);
    var party = (i % 3 == 2 ? "kill-p" : "kill-") + i / 3;
    return "{\"id\": \"kill-a%d\", \"kind\": \"%s\", \"party\": \"%s\", \"effectiveOn\": \"2026-01-01\", \"expiresOn\": \"%s\"}"
        .formatted(i, kind, party, day(i % 25));
  }

  private static LocalDate day(int days) {
    return BEGIN.plusDays(days);
  }

  private void importAll(String what, java.util.stream.Stream<String> rows) {
    post(ADMINISTRATOR, "/api/" + what + "/import", Roster.array(rows.toList()))
        .expectStatus()
        .isOk();
  }

  /**
   * Each process begins some days after the one before it, as no clock goes back in earnest: else
   * it would wait for leases from what is to it the future. The last two see the end of it all.
   */
  private static Instant clock(int started) {
    var days = started >= KILLS ? 90 + started : 5 * started;
    return day(days).atTime(5, 30).toInstant(java.time.ZoneOffset.UTC);
  }
}
