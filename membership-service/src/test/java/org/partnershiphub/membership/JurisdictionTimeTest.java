package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

/** What was decided for a day ahead happens on the day, once, and nothing of it before. */
class JurisdictionTimeTest extends MovingService {

  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");

  @Autowired private SmartLifecycle timekeeper;
  private FactTopics topics;
  private LocalDate today;

  @BeforeEach
  void listen() {
    topics = new FactTopics(brokers, prefix);
    today = LocalDate.ofInstant(clock.instant(), PHOENIX);
  }

  @AfterEach
  void hang_up() {
    topics.close();
  }

  private void register(String id, String name, String activatedOn) {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            "[{\"id\": \"%s\", \"name\": \"%s\", \"kind\": \"TRIBE\", \"primaryZone\": \"America/Phoenix\"%s}]"
                .formatted(
                    id,
                    name,
                    activatedOn == null ? "" : ", \"activatedOn\": \"" + activatedOn + "\""))
        .expectStatus()
        .isOk();
  }

  private List<JsonNode> told(String fact, String id) {
    return topics.facts("membership.v1", "membership.jurisdiction-" + fact + ".v1").stream()
        .filter(it -> it.path("subject").asString().equals(id))
        .toList();
  }

  private void midnightOf(LocalDate day) {
    clock.moveTo(day.atStartOfDay(PHOENIX).toInstant().plusSeconds(1));
  }

  private void justBefore(LocalDate day) {
    clock.moveTo(day.atStartOfDay(PHOENIX).toInstant().minusSeconds(30));
  }

  private void isNow(String id, String path, Object value) {
    get(ADMINISTRATOR, "/api/jurisdictions/" + id).expectBody().jsonPath(path).isEqualTo(value);
  }

  private void happensOnce(String fact, String id) {
    await().untilAsserted(() -> assertThat(told(fact, id)).hasSize(1));
    await()
        .during(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(told(fact, id)).hasSize(1));
  }

  private void nothingYet(String fact, String id) {
    await().during(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(told(fact, id)).isEmpty());
  }

  @Test
  void a_membership_begins_at_midnight_there_and_not_before() {
    var day = today.plusDays(10);
    register("t-joins", "Joins later", day.toString());
    isNow("t-joins", "$.status", "PROSPECT");
    isNow("t-joins", "$.ahead.on", day.toString());
    justBefore(day);
    nothingYet("activated", "t-joins");
    midnightOf(day);
    happensOnce("activated", "t-joins");
    isNow("t-joins", "$.status", "ACTIVE");
    isNow("t-joins", "$.graceUntil", day.plusDays(30).toString());
    get(ADMINISTRATOR, "/api/jurisdictions/t-joins?asOf=" + day.minusDays(1))
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("PROSPECT");
  }

  @Test
  void what_was_called_off_does_not_happen() {
    var day = today.plusDays(3);
    register("t-stays", "Stays", "2025-01-01");
    register("t-waits", "Waits", day.toString());
    withdraw("t-stays", day);
    for (var path : List.of("t-stays/withdrawal", "t-waits/activation")) {
      web.delete()
          .uri("/api/jurisdictions/" + path)
          .headers(it -> it.setBearerAuth(ADMINISTRATOR))
          .exchange()
          .expectStatus()
          .isOk();
    }
    midnightOf(day);
    nothingYet("withdrawal-due", "t-stays");
    assertThat(told("withdrawal-revoked", "t-stays")).hasSize(1);
    assertThat(told("change-called-off", "t-waits")).hasSize(1);
    assertThat(told("activated", "t-waits")).isEmpty();
    isNow("t-stays", "$.status", "ACTIVE");
  }

  private void withdraw(String id, LocalDate on) {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/" + id + "/withdrawal",
            "{\"effectiveOn\": \"" + on + "\"}")
        .expectStatus()
        .isOk();
  }

  @Test
  void after_days_of_standstill_a_notice_is_one_withdrawal_with_the_people_of_the_day() {
    var day = today.plusDays(5);
    register("t-leaves", "Leaves", "2025-01-01");
    withdraw("t-leaves", day);
    isNow("t-leaves", "$.status", "ACTIVE");
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(
                Roster.person("t-ada", "Ada", "t-leaves"),
                Roster.person("t-bob", "Bob", "t-leaves")))
        .expectStatus()
        .isOk();
    post(ADMINISTRATOR, "/api/people/t-bob/departure", "{\"on\": \"" + today + "\"}")
        .expectStatus()
        .isOk();
    timekeeper.stop();
    midnightOf(day.plusDays(2));
    timekeeper.start();
    happensOnce("withdrawn", "t-leaves");
    var withdrawn = told("withdrawn", "t-leaves").getFirst();
    assertThat(withdrawn.path("data").path("affected").toString()).isEqualTo("[\"t-ada\"]");
    assertThat(withdrawn.path("data").path("effectiveOn").asString()).isEqualTo(day.toString());
    assertThat(withdrawn.path("causationid").asString())
        .isEqualTo(told("withdrawal-due", "t-leaves").getFirst().path("id").asString());
    isNow("t-leaves", "$.status", "WITHDRAWN");
    isNow("t-leaves", "$.withdrawnOn", day.toString());
  }

  @Test
  void a_name_ahead_is_taken_for_others_at_once_and_its_own_on_the_day() {
    var day = today.plusDays(2);
    register("t-name", "Old; & its agency", "2025-01-01");
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/t-name/names",
            "{\"name\": \"New Children’s Agency, of the town\", \"effectiveOn\": \"%s\"}"
                .formatted(day))
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/jurisdictions",
            "{\"name\": \"new children’s  agency, OF the town\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\"}")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:jurisdiction-name-taken");
    justBefore(day);
    nothingYet("renamed", "t-name");
    isNow("t-name", "$.name", "Old; & its agency");
    midnightOf(day);
    happensOnce("renamed", "t-name");
    isNow("t-name", "$.name", "New Children’s Agency, of the town");
    assertThat(found("q=old its")).doesNotContain("t-name");
    assertThat(found("q=old its&asOf=" + day.minusDays(1))).contains("t-name");
    assertThat(found("q=CHILDREN town")).contains("t-name");
    assertThat(found("q=children town&asOf=" + day.minusDays(1))).doesNotContain("t-name");
    register("t-name-free", "Old; & its agency", null);
  }

  private List<String> found(String query) {
    var page =
        get(ADMINISTRATOR, "/api/jurisdictions?" + query)
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return page.path("items").valueStream().map(it -> it.path("id").asString()).toList();
  }
}
