package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** From an empty registry to a withdrawal, over HTTP and Kafka, in the order of a real year. */
@TestPropertySource(properties = "test.town=of-its-own") // it counts what is told: nobody else may
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeStoryTest extends RunningService {

  private FactTopics topics;

  @BeforeEach
  void listen() {
    topics = new FactTopics(brokers, prefix);
  }

  @AfterEach
  void stopListening() {
    topics.close();
  }

  @Test
  @Order(1)
  void the_partnership_is_imported_and_a_second_import_changes_nothing() {
    imported("/api/jurisdictions", 3, Roster.ARIZONA, Roster.WASHINGTON, Roster.TRIBE);
    imported("/api/organisations", 1, Roster.INSTITUTE);
    imported(
        "/api/people",
        6,
        Roster.person("s001", "Birch Foxglove", "az-dcs"),
        Roster.person("s002", "Ämil O’Connor 🌲", "az-dcs"),
        Roster.person("s171", "Wren Alder", "wa-dcyf"),
        Roster.person("s172", "Sorrel Lark", "wa-dcyf"),
        Roster.person(
            "s177",
            "Hazel Meadowlark",
            "lakeshore-institute",
            "OUTSIDE_ORGANISATION",
            "EXPERT",
            "DATA_EXPERT"),
        Roster.person(
            "s180",
            "Fern Jadewell",
            "partnership-office",
            "PARTNERSHIP_OFFICE",
            "STAFF",
            "ADMINISTRATOR"));
    imported(
        "/api/offices",
        2,
        "{\"office\": \"CO_CHAIR\", \"person\": \"s001\", \"from\": \"2025-07-01\", \"to\": \"2027-06-30\"}",
        "{\"office\": \"CO_CHAIR\", \"person\": \"s171\", \"from\": \"2024-01-01\", \"to\": \"2026-12-31\"}");
    imported(
        "/api/agreements",
        1,
        "{\"id\": \"moa-az\", \"kind\": \"MEMBERSHIP_AGREEMENT\", \"party\": \"az-dcs\", \"effectiveOn\": \"2025-01-01\", \"expiresOn\": \"2027-12-31\"}");
    await()
        .untilAsserted(
            () -> {
              assertThat(told("membership.jurisdiction-activated.v1")).hasSize(3);
              assertThat(told("membership.affiliation-started.v1")).hasSize(6);
              assertThat(told("membership.office-term-started.v1")).hasSize(2);
              assertThat(cards("s002")).hasSize(1);
            });
  }

  private void imported(String path, int rows, String... body) {
    for (var created : List.of(rows, 0)) {
      post(ADMINISTRATOR, path + "/import", Roster.array(body))
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.received")
          .isEqualTo(rows)
          .jsonPath("$.created")
          .isEqualTo(created)
          .jsonPath("$.unchanged")
          .isEqualTo(rows - created);
    }
  }

  @Test
  @Order(2)
  void a_third_co_chair_is_refused_until_one_term_is_over() {
    post(
            ADMINISTRATOR,
            "/api/offices/CO_CHAIR/terms",
            "{\"person\": \"s002\", \"from\": \"2026-12-01\"}")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:office-all-taken");
    get(ADMINISTRATOR, "/api/offices/CO_CHAIR")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.open.length()")
        .isEqualTo(2);
  }

  @Test
  @Order(3)
  void a_lead_records_a_departure_and_the_card_loses_its_address() {
    put(ADMINISTRATOR, "/api/jurisdictions/az-dcs/lead", "{\"person\": \"s002\"}")
        .expectStatus()
        .isOk();
    post(Tokens.of("s171"), "/api/people/s001/departure", "{\"on\": \"2026-11-20\"}")
        .expectStatus()
        .isForbidden();
    post(Tokens.of("s002"), "/api/people/s001/departure", "{\"on\": \"2026-11-20\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("DEPARTED");
    await()
        .untilAsserted(
            () -> {
              var card = cards("s001").getLast().path("data");
              assertThat(card.path("status").asString()).isEqualTo("DEPARTED");
              assertThat(card.has("address")).isFalse();
            });
  }

  @Test
  @Order(4)
  void the_departed_co_chair_loses_the_office_through_the_fact() {
    await()
        .untilAsserted(
            () ->
                assertThat(told("membership.office-term-ended.v1"))
                    .singleElement()
                    .satisfies(
                        it -> {
                          assertThat(it.path("data").path("person").asString()).isEqualTo("s001");
                          assertThat(it.path("data").path("reason").asString())
                              .isEqualTo("DEPARTED");
                          assertThat(it.has("causationid")).isTrue();
                        }));
  }

  @Test
  @Order(5)
  void a_withdrawal_names_its_people_and_ends_their_terms() {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/wa-dcyf/withdrawal",
            "{\"effectiveOn\": \"2026-11-22\"}")
        .expectStatus()
        .isOk();
    await()
        .untilAsserted(
            () -> {
              assertThat(told("membership.jurisdiction-withdrawn.v1"))
                  .singleElement()
                  .satisfies(
                      it ->
                          assertThat(it.path("data").path("affected").toString())
                              .isEqualTo("[\"s171\",\"s172\"]"));
              assertThat(told("membership.office-term-ended.v1")).hasSize(2);
            });
    get(ADMINISTRATOR, "/api/offices/CO_CHAIR")
        .expectBody()
        .jsonPath("$.open.length()")
        .isEqualTo(0);
  }

  private List<JsonNode> told(String type) {
    return topics.facts("membership.v1", type);
  }

  private List<JsonNode> cards(String person) {
    return topics.facts("people.v1", "people.person-card.v1").stream()
        .filter(it -> it.path("subject").asString().equals(person))
        .toList();
  }
}
