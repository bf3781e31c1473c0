package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The partnership as the service sees it: membership tells, people ask over HTTP. */
final class Town {

  static final JsonMapper JSON = JsonMapper.builder().build();
  static final String ADMINISTRATOR = Tokens.of("p180", "ADMINISTRATOR");
  static final String COORDINATOR = Tokens.of("p181", "COORDINATOR");

  private final String address;
  private final FactTopics topics;
  private final Map<String, Long> numbers = new HashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  Town(Environment environment) {
    this.address = "http://127.0.0.1:" + environment.getProperty("local.server.port");
    this.topics =
        new FactTopics(
            environment.getProperty("spring.kafka.bootstrap-servers"),
            environment.getProperty("hub.topic-prefix"));
  }

  static JsonNode partnership() {
    try (InputStream data = Town.class.getResourceAsStream("/partnership.json")) {
      return JSON.readTree(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Membership tells the whole partnership of the demo data, and the groups are imported. */
  void found() {
    var data = partnership();
    data.get("jurisdictions").forEach(it -> activate(it.asString(), "2024-01-01"));
    data.get("people").forEach(this::affiliate);
    data.get("offices").forEach(it -> startTerm((ObjectNode) it));
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> importGroups().status() == 200);
    assertThat(importCohorts().status()).isEqualTo(200);
  }

  Answer importGroups() {
    return post("/api/groups/import", partnership().get("groups").toString(), ADMINISTRATOR);
  }

  Answer importCohorts() {
    return post("/api/cohorts/import", partnership().get("cohorts").toString(), ADMINISTRATOR);
  }

  void activate(String jurisdiction, String on) {
    tell(
        "jurisdiction-activated",
        jurisdiction,
        """
        {"jurisdiction":"%s","name":"x","kind":"STATE","primaryZone":"America/New_York","otherZones":[],"activatedOn":"%s","graceUntil":"%s"}"""
            .formatted(jurisdiction, on, on));
  }

  private void affiliate(JsonNode person) {
    var data = ((ObjectNode) person).deepCopy();
    data.put("affiliation", "a-" + data.get("person").asString());
    tell("affiliation-started", data.get("person").asString(), data.toString());
  }

  void affiliate(String person, String jurisdiction, String seniority, String role) {
    tell(
        "affiliation-started",
        person,
        """
        {"person":"%s","affiliation":"a-%s","organisation":"%s","organisationKind":"JURISDICTION","seniority":"%s","workforceRoles":["%s"],"from":"2025-01-06"}"""
            .formatted(person, person, jurisdiction, seniority, role));
  }

  String depart(String person, String organisation) {
    return tell(
        "affiliation-ended",
        person,
        """
        {"person":"%s","affiliation":"a-%s","organisation":"%s","organisationKind":"JURISDICTION","endedOn":"2026-11-23","reason":"DEPARTED"}"""
            .formatted(person, person, organisation));
  }

  private void startTerm(ObjectNode term) {
    term.put("term", "t-" + term.get("person").asString());
    tell("office-term-started", term.get("office").asString(), term.toString());
  }

  /** As the next fact of that aggregate. */
  String tell(String fact, String subject, String data) {
    var number = numbers.merge(subject, 1L, Long::sum);
    var id = "told-" + subject + "-" + number;
    tell(id, fact, subject, number, data);
    return id;
  }

  void tell(String id, String fact, String subject, long number, String data) {
    topics.send(
        "membership.v1",
        subject,
        FactTopics.fact(id, "membership." + fact + ".v1", subject, subject, number, data));
  }

  FactTopics topics() {
    return topics;
  }

  List<JsonNode> told(String fact) {
    return topics.facts("community.v1", "community." + fact + ".v1");
  }

  /** The facts of these kinds that were told because of that fact. */
  List<JsonNode> toldBecauseOf(String cause, String fact) {
    return told(fact).stream()
        .filter(it -> cause.equals(it.path("causationid").asString("")))
        .toList();
  }

  long toldInAll() {
    return topics.records("community.v1").size();
  }

  Answer get(String path, String token) {
    return send("GET", path, null, token);
  }

  Answer post(String path, String body, String token) {
    return send("POST", path, body, token);
  }

  Answer put(String path, String body, String token) {
    return send("PUT", path, body, token);
  }

  Answer delete(String path, String token) {
    return send("DELETE", path, null, token);
  }

  Answer send(String method, String path, String body, String token, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String problem() {
      return json().path("type").asString("").replace("urn:problem:", "");
    }

    String etag() {
      return response.headers().firstValue("ETag").orElse("");
    }

    List<String> texts(String field) {
      return Town.texts(json().path(field));
    }

    List<String> texts(String list, String field) {
      var found = new ArrayList<String>();
      json().path(list).forEach(it -> found.add(it.path(field).asString("")));
      return found;
    }
  }

  static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(it -> it.asString("")).toList();
  }
}
