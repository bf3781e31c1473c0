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
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/**
 * What goes on over several documents, in two processes that are killed and started again: the
 * withdrawal of many jurisdictions on one day with all that follows, and a campaign that asks the
 * others. Each step is told once, and none is missing.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=membership-service",
      "hub.now=2027-01-04T15:00:00Z",
      "hub.intake.retries=2",
      "hub.intake.first-pause=50ms"
    })
class ProcessesUnderKillTest extends RunningService {

  private static final int STAY = 60;
  private static final int LEAVE = 60;
  private static final int KILLS = Integer.getInteger("membership.kills", 4);
  private static final LocalDate OPENS = LocalDate.parse("2027-01-09");
  private static final LocalDate LEAVES = OPENS.plusDays(4);

  @TempDir Path logs;

  @Test
  void withdrawals_and_a_campaign_go_on_as_if_nobody_had_been_killed() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    register();
    try (var topics = new FactTopics(brokers, prefix);
        var processes = new TwoProcesses(logs, prefix, ProcessesUnderKillTest::clock)) {
      for (var kill = 0; kill < KILLS; kill++) {
        TwoProcesses.letWork(topics, random.nextInt(60));
        processes.replace(random.nextInt(2));
      }
      await()
          .atMost(Duration.ofMinutes(4)) // leases and sessions of the killed run out first
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(() -> everythingWasToldOnce(topics));
      TwoProcesses.letPass(Duration.ofSeconds(3));
      everythingWasToldOnce(topics);
    }
  }

  private void register() {
    importAll("jurisdictions", all().map(ProcessesUnderKillTest::member));
    importAll("people", all().map(id -> Roster.person(id + "-lead", "Lead of " + id, id)));
    leaving()
        .forEach(
            id ->
                post(
                        ADMINISTRATOR,
                        "/api/jurisdictions/" + id + "/withdrawal",
                        "{\"effectiveOn\": \"" + LEAVES + "\"}")
                    .expectStatus()
                    .isOk());
    post(
            ADMINISTRATOR,
            "/api/attestation-campaigns",
            "{\"id\": \"killed\", \"opensOn\": \"%s\", \"dueOn\": \"%s\"}"
                .formatted(OPENS, OPENS.plusDays(30)))
        .expectStatus()
        .isCreated();
  }

  private static Stream<String> all() {
    return Stream.concat(staying(), leaving());
  }

  private static Stream<String> staying() {
    return IntStream.range(0, STAY).mapToObj(i -> "pk-stays-" + i);
  }

  private static Stream<String> leaving() {
    return IntStream.range(0, LEAVE).mapToObj(i -> "pk-leaves-" + i);
  }

  private static String member(String id) {
    return "{\"id\": \"%s\", \"name\": \"Land %s\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\", \"lead\": \"%s-lead\"}"
        .formatted(id, id, id);
  }

  private void importAll(String what, Stream<String> rows) {
    post(ADMINISTRATOR, "/api/" + what + "/import", Roster.array(rows.toList()))
        .expectStatus()
        .isOk();
  }

  /** The opening, then the withdrawals, then the reminders; the last two see the end of it all. */
  private static Instant clock(int started) {
    var days = started >= KILLS ? 40 + started : 2 * started;
    return OPENS.plusDays(days).atTime(7, 30).toInstant(ZoneOffset.UTC);
  }

  private static void everythingWasToldOnce(FactTopics topics) {
    assertThat(topics.records("membership.v1.membership.dlt")).isEmpty();
    var withdrawn = told(topics, "jurisdiction-withdrawn", about("jurisdiction"));
    assertThat(withdrawn.keySet()).containsExactlyInAnyOrderElementsOf(leaving().toList());
    once(withdrawn);
    topics
        .facts("membership.v1", "membership.jurisdiction-withdrawn.v1")
        .forEach(
            it ->
                assertThat(it.at("/data/affected").toString())
                    .isEqualTo("[\"" + it.at("/data/jurisdiction").asString() + "-lead\"]"));
    once(told(topics, "attestation-campaign-opened", about("campaign")));
    var asked =
        told(
            topics,
            "roster-attestation-requested",
            it ->
                String.join(
                    " ",
                    it.path("jurisdiction").asString(),
                    it.path("addressee").asString(""),
                    it.path("day").asString("")));
    once(asked);
    staying()
        .forEach(
            id ->
                assertThat(asked.keySet())
                    .contains(id + " " + id + "-lead 0", id + " " + id + "-lead 20"));
    var off = told(topics, "roster-attestation-called-off", about("jurisdiction"));
    once(off);
    assertThat(off.keySet()).isEqualTo(askedOfLeavers(asked.keySet()));
  }

  private static Set<String> askedOfLeavers(Set<String> asked) {
    return asked.stream()
        .map(it -> it.substring(0, it.indexOf(' ')))
        .filter(it -> it.startsWith("pk-leaves"))
        .collect(toSet());
  }

  private static Function<JsonNode, String> about(String field) {
    return it -> it.path(field).asString();
  }

  private static void once(Map<String, Set<String>> told) {
    assertThat(told).isNotEmpty().allSatisfy((_, ids) -> assertThat(ids).hasSize(1));
  }

  /** The distinct facts of a type, by what they are about. */
  private static Map<String, Set<String>> told(
      FactTopics topics, String type, Function<JsonNode, String> about) {
    return topics.facts("membership.v1", "membership." + type + ".v1").stream()
        .collect(
            groupingBy(
                it -> about.apply(it.path("data")),
                mapping(it -> it.path("id").asString(), toSet())));
  }
}
