package org.partnershiphub.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program that hears of facts. */
class WebhookStoriesTest extends Stories {

  private static final String PATH = "/api/webhooks";

  private HttpServer receiver;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile IntSupplier answers = () -> 204;

  /** A message as it came. */
  private record Got(String path, String id, String timestamp, String signature, String body) {

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }
  }

  @BeforeEach
  void open() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", this::take);
    receiver.start();
  }

  @AfterEach
  void shut() {
    receiver.stop(0);
    for (var it : json(COORDINATOR, PATH).path("items")) {
      send(HttpMethod.DELETE, COORDINATOR, PATH + "/" + it.path("id").asString(""), "");
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    var head = exchange.getRequestHeaders();
    got.add(
        new Got(
            exchange.getRequestURI().getPath(),
            head.getFirst("webhook-id"),
            head.getFirst("webhook-timestamp"),
            head.getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    var code = answers.getAsInt();
    if (code == 302) {
      exchange.getResponseHeaders().add("Location", url("/elsewhere"));
    }
    exchange.sendResponseHeaders(code, -1);
    exchange.close();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
  }

  private ResponseSpec send(HttpMethod method, String token, String path, String body) {
    var request = web.method(method).uri(uri(path)).headers(it -> it.setBearerAuth(token));
    return body.isEmpty()
        ? request.exchange()
        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
  }

  /** Registers one, and waits until it is reached. */
  private String register(String types, String form) {
    var body = "{\"url\":\"%s\",\"types\":[%s],\"form\":\"%s\"}".formatted(url("/in"), types, form);
    var answer =
        send(HttpMethod.POST, COORDINATOR, PATH, body)
            .expectStatus()
            .isCreated()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    var id = JsonMapper.shared().readTree(answer).path("id").asString("");
    send(HttpMethod.POST, COORDINATOR, PATH + "/" + id + "/ping", "").expectStatus().isAccepted();
    await().untilAsserted(() -> assertThat(got).hasSize(1));
    got.clear();
    return id;
  }

  private void tell(String id, String type, String subject) {
    topics.send(
        "meetings.v1",
        subject,
        FactTopics.fact(id, type, subject, subject, 1, "{\"meeting\":\"" + subject + "\"}"));
  }

  private String key(String webhook) {
    return json(COORDINATOR, PATH + "/" + webhook + "/secret").path("secret").asString("");
  }

  /** As the standard says, computed here once more. */
  private static String signature(String secret, Got it) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var signed = it.id() + "." + it.timestamp() + "." + it.body();
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void verifiedByTheStandardsLibrary(String secret, Got it) {
    var headers =
        HttpHeaders.of(
            Map.of(
                "webhook-id", List.of(it.id()),
                "webhook-timestamp", List.of(it.timestamp()),
                "webhook-signature", List.of(it.signature())),
            (name, value) -> true);
    assertThatCode(() -> new com.standardwebhooks.Webhook(secret).verify(it.body(), headers))
        .doesNotThrowAnyException();
  }

  private JsonNode delivery(String webhook, String fact) {
    return json(COORDINATOR, PATH + "/" + webhook + "/deliveries/" + fact);
  }

  @Test
  void a_fact_is_posted_once_signed_and_only_where_it_is_wanted() {
    var webhook = register("\"meetings.agenda-changed.v1\"", "STANDARD");
    tell("wh-a1", "meetings.agenda-changed.v1", "wh-m1");
    tell("wh-a1", "meetings.agenda-changed.v1", "wh-m1");
    tell("wh-a2", "meetings.minutes-drafted.v1", "wh-m1");
    tell("wh-a3", "meetings.agenda-changed.v1", "wh-m1");
    await().untilAsserted(() -> assertThat(got).hasSize(2));

    var first = got.stream().filter(it -> it.id().equals("wh-a1")).findFirst().orElseThrow();
    assertThat(first.signature()).isEqualTo(signature(key(webhook), first));
    verifiedByTheStandardsLibrary(key(webhook), first);
    assertThat(first.json().path("type").asString("")).isEqualTo("meetings.agenda-changed.v1");
    assertThat(first.json().at("/data/meeting").asString("")).isEqualTo("wh-m1");
    assertThat(got).extracting(Got::id).containsExactlyInAnyOrder("wh-a1", "wh-a3");
    await()
        .untilAsserted(
            () ->
                assertThat(delivery(webhook, "wh-a1").path("state").asString(""))
                    .isEqualTo("DELIVERED"));
    assertThat(json(COORDINATOR, PATH + "/" + webhook + "/deliveries").path("items"))
        .as("with the ping")
        .hasSize(3);
  }

  @Test
  void what_was_not_taken_is_posted_again_with_the_same_id_and_a_redirect_is_not_followed() {
    var codes = new CopyOnWriteArrayList<>(List.of(302, 500, 204));
    var webhook = register("\"meetings.*\"", "STANDARD");
    answers = () -> codes.isEmpty() ? 204 : codes.removeFirst();
    tell("wh-b1", "meetings.agenda-changed.v1", "wh-m2");
    await().untilAsserted(() -> assertThat(got).hasSize(3));

    assertThat(got).allMatch(it -> it.id().equals("wh-b1") && it.path().equals("/in"));
    await()
        .untilAsserted(
            () ->
                assertThat(delivery(webhook, "wh-b1").path("tries"))
                    .extracting(it -> it.path("code").asInt())
                    .containsExactly(302, 500, 204));

    send(HttpMethod.POST, COORDINATOR, PATH + "/" + webhook + "/deliveries/wh-b1/replay", "")
        .expectStatus()
        .isAccepted();
    await().untilAsserted(() -> assertThat(got).hasSize(4));
    assertThat(got.getLast().id()).isEqualTo("wh-b1");
    send(HttpMethod.POST, COORDINATOR, PATH + "/" + webhook + "/deliveries/none/replay", "")
        .expectStatus()
        .isNotFound();
    send(
            HttpMethod.POST,
            COORDINATOR,
            PATH + "/" + webhook + "/replay",
            "{\"since\":\"2026-11-01T00:00:00Z\",\"failedOnly\":false}")
        .expectStatus()
        .isAccepted()
        .expectBody()
        .jsonPath("$.posts")
        .isEqualTo(2);
    await().untilAsserted(() -> assertThat(got).hasSize(6));
  }

  @Test
  void for_a_day_the_secret_before_signs_as_well() {
    var webhook = register("\"meetings.*\"", "STANDARD");
    var before = key(webhook);
    send(HttpMethod.POST, COORDINATOR, PATH + "/" + webhook + "/secret/renewal", "")
        .expectStatus()
        .isOk();
    assertThat(key(webhook)).isNotEqualTo(before).startsWith("whsec_");
    await()
        .untilAsserted(
            () -> {
              got.clear();
              send(HttpMethod.POST, COORDINATOR, PATH + "/" + webhook + "/ping", "");
              await().untilAsserted(() -> assertThat(got).isNotEmpty());
              assertThat(Arrays.asList(got.getFirst().signature().split(" ")))
                  .containsExactly(
                      signature(key(webhook), got.getFirst()), signature(before, got.getFirst()));
            });
  }

  @Test
  void a_chat_gets_a_sentence() {
    register("\"meetings.agenda-changed.v1\"", "TEXT");
    tell("wh-c1", "meetings.agenda-changed.v1", "wh-m3");
    await().untilAsserted(() -> assertThat(got).hasSize(1));

    assertThat(got.getFirst().body()).isEqualTo("{\"text\":\"Agenda changed: wh-m3\"}");
  }

  @Test
  void who_says_that_it_is_gone_is_switched_off_and_its_owner_hears_of_it() {
    facts.person("p181", "Coordinator of Webhooks", "America/Denver");
    var webhook = register("\"meetings.*\"", "STANDARD");
    answers = () -> 410;
    tell("wh-d1", "meetings.agenda-changed.v1", "wh-m4");

    await()
        .untilAsserted(
            () ->
                assertThat(json(COORDINATOR, PATH + "/" + webhook).path("off").asString(""))
                    .isEqualTo("GONE"));
    await()
        .untilAsserted(
            () ->
                assertThat(json(COORDINATOR, "/api/inbox").path("items"))
                    .extracting(it -> it.path("headline").asString(""))
                    .anyMatch(it -> it.startsWith("Your webhook is switched off")));
    send(HttpMethod.POST, COORDINATOR, PATH + "/" + webhook + "/ping", "")
        .expectStatus()
        .isEqualTo(409);
    answers = () -> 204;
    send(HttpMethod.POST, COORDINATOR, PATH + "/" + webhook + "/on", "").expectStatus().isOk();
    got.clear();
    send(HttpMethod.POST, COORDINATOR, PATH + "/" + webhook + "/deliveries/wh-d1/replay", "");
    await().untilAsserted(() -> assertThat(got).extracting(Got::id).contains("wh-d1"));
  }

  @Test
  void a_bad_record_alone_goes_to_the_dead_letters() {
    register("\"meetings.agenda-changed.v1\"", "STANDARD");
    tell("wh-e1", "meetings.agenda-changed.v1", "wh-m5");
    topics.send("meetings.v1", "wh-m5", "{\"no\":\"fact\"".getBytes(UTF_8));
    tell("wh-e2", "meetings.agenda-changed.v1", "wh-m5");

    await()
        .untilAsserted(
            () -> assertThat(got).extracting(Got::id).containsExactlyInAnyOrder("wh-e1", "wh-e2"));
    await()
        .untilAsserted(
            () ->
                assertThat(topics.records("meetings.v1.notification-webhooks.dlt"))
                    .anyMatch(it -> new String(it.value(), UTF_8).equals("{\"no\":\"fact\"")));
  }

  @Test
  void what_cannot_be_registered_is_refused_with_every_reason() {
    send(
            HttpMethod.POST,
            COORDINATOR,
            PATH,
            "{\"url\":\"https://10.0.0.1/x\",\"types\":[\"meetings.*\",\"people.person-card.v1\",\"x\"]}")
        .expectStatus()
        .isBadRequest()
        .expectBody(String.class)
        .value(it -> assertThat(it).contains("\"/url\"", "\"/types/1\"", "\"/types/2\""));
    send(HttpMethod.POST, COORDINATOR, PATH, "{\"url\":\"http://example.org\",\"types\":[]}")
        .expectStatus()
        .isBadRequest()
        .expectBody(String.class)
        .value(it -> assertThat(it).contains("\"/url\"", "\"/types\""));
    send(HttpMethod.POST, Tokens.of("wh-nobody"), PATH, "{}").expectStatus().isForbidden();
    assertThat(json(COORDINATOR, PATH).path("items")).isEmpty();
  }

  @Test
  void it_is_changed_by_whoever_has_seen_how_it_stands() {
    var webhook = register("\"meetings.*\"", "STANDARD");
    var body = "{\"url\":\"%s\",\"types\":[\"community.*\"]}".formatted(url("/in"));
    web.put()
        .uri(PATH + "/" + webhook)
        .headers(it -> it.setBearerAuth(COORDINATOR))
        .header("If-Match", "\"7\"")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(412);
    send(HttpMethod.PUT, COORDINATOR, PATH + "/" + webhook, body)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"2\"");
    assertThat(json(COORDINATOR, PATH + "/" + webhook).at("/types/0").asString(""))
        .isEqualTo("community.*");
    send(HttpMethod.DELETE, COORDINATOR, PATH + "/" + webhook, "").expectStatus().isNoContent();
    send(HttpMethod.GET, COORDINATOR, PATH + "/" + webhook, "").expectStatus().isNotFound();
  }
}
