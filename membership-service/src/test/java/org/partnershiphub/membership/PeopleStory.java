package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.partnershiphub.membership.people.Merges;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** People whose names and addresses nothing else knows, and everywhere that these could show. */
@Import(MovableClock.Wiring.class)
@TestPropertySource(properties = "test.town=of-these-people") // its year begins where it says
abstract class PeopleStory extends RunningService {

  static final String NAME = "Quillon Featherstonhaugh";
  static final String OTHER_NAME = "Zebedee Wrigglesworth";
  static final List<String> PERSONAL =
      List.of("Quillon", "Featherstonhaugh", "Zebedee", "Wrigglesworth", "@", "Lighthouse keeper");

  static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

  @Autowired MovableClock clock;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired People people;
  @Autowired Merges merges;

  FactTopics topics;

  @BeforeEach
  void a_member_and_its_supporter() {
    topics = new FactTopics(brokers, prefix);
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            "[{\"id\": \"q-one\", \"name\": \"Quietland\", \"kind\": \"STATE\", \"primaryZone\":"
                + " \"America/Phoenix\", \"activatedOn\": \"2025-01-01\"}]")
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/organisations/import",
            "[{\"id\": \"q-supporter\", \"name\": \"Supporter of the quiet\", \"role\":"
                + " \"SUPPORTER\"}]")
        .expectStatus()
        .isOk();
  }

  @AfterEach
  void hang_up() {
    topics.close();
  }

  static String person(String id, String name, String organisation, String kind) {
    return """
    {"id": "%s", "name": "%s", "email": "%s@work.example.org",
     "affiliation": {"organisation": "%s", "organisationKind": "%s", "jobTitle": "Lighthouse keeper",
       "seniority": "STAFF", "from": "2025-01-06"}}\
    """
        .formatted(id, name, id, organisation, kind);
  }

  List<JsonNode> told(String type, String subject) {
    return topics.facts("membership.v1", "membership." + type + ".v1").stream()
        .filter(it -> it.path("subject").asString().equals(subject))
        .toList();
  }

  JsonNode read(String id) {
    return get(ADMINISTRATOR, "/api/people/" + id)
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  String awaitToken(String person) {
    await()
        .untilAsserted(
            () ->
                assertThat(topics.records("people.v1"))
                    .anyMatch(it -> it.key().startsWith("verification:" + person)));
    var json = new String(last("verification:" + person + ":").value(), StandardCharsets.UTF_8);
    return json.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
  }

  ConsumerRecord<String, byte[]> last(String key) {
    return topics.records("people.v1").stream()
        .filter(it -> it.key().startsWith(key))
        .toList()
        .getLast();
  }

  /** What a kill between the two writes leaves behind: the rest is driven by the fact alone. */
  void absorbAndCrash(String survivor, String duplicate) {
    var found = people.get(new PersonId(duplicate)).block().state();
    people.change(new PersonId(survivor), it -> it.absorb(found)).block();
  }

  /** What is answered, and kept to be answered again. */
  String departed(String person) {
    return web.post()
        .uri("/api/people/" + person + "/departure")
        .headers(it -> it.setBearerAuth(ADMINISTRATOR))
        .header("Idempotency-Key", "departure of " + person)
        .header("Content-Type", "application/json")
        .bodyValue("{\"organisation\": \"q-supporter\", \"on\": \"2027-01-01\"}")
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  /** Everything that stands in the store, what it keeps as bytes too. */
  String stored() {
    return String.join(
        "\n",
        mongo
            .getCollectionNames()
            .flatMap(it -> mongo.findAll(Document.class, it))
            .map(PeopleStory::text)
            .collectList()
            .block());
  }

  static String text(Document document) {
    var all = new ArrayList<String>();
    document
        .values()
        .forEach(
            it ->
                all.add(
                    it instanceof Binary bytes
                        ? new String(bytes.getData(), StandardCharsets.UTF_8)
                        : String.valueOf(it)));
    return String.join(" ", all);
  }

  String facts() {
    return topics.records("membership.v1").stream()
        .map(it -> new String(it.value(), StandardCharsets.UTF_8))
        .collect(java.util.stream.Collectors.joining("\n"));
  }
}
