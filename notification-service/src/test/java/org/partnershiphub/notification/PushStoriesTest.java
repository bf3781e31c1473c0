package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.push.PushReader;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What devices are pushed to, through a push service that is none. */
class PushStoriesTest extends Stories {

  private static final String PATH = "/api/push-subscriptions";

  private PushDouble service;

  @Value("${hub.notification.push.key}")
  private String key;

  @BeforeEach
  void open() throws Exception {
    service = new PushDouble();
  }

  @AfterEach
  void shut() {
    service.close();
  }

  private ResponseSpec subscribe(String person, String body) {
    return web.post()
        .uri(PATH)
        .headers(it -> it.setBearerAuth(Tokens.of(person)))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private PushReader device(String person) {
    var device = new PushReader();
    subscribe(person, device.subscription(service.endpoint(person))).expectStatus().isCreated();
    return device;
  }

  private void invite(String meeting, String group, String person) {
    march(meeting, group);
    facts.issued(meeting, 1, "SCHEDULED", group, person);
  }

  private JsonNode devices(String person) {
    return json(Tokens.of(person), PATH).path("items");
  }

  private JsonNode pushes(String notice) {
    return json(COORDINATOR, "/api/notices/" + encoded(notice)).path("pushes");
  }

  private static JsonNode read(PushReader device, PushDouble.Got got) throws Exception {
    return JsonMapper.shared().readTree(device.read(got.body()));
  }

  @Test
  void what_stands_in_the_inbox_is_pushed_once_and_only_the_device_reads_it() throws Exception {
    facts.person("pa01", "Pushed To", "America/Denver");
    facts.group("pa-g", "Pushed Group", "WORKGROUP");
    var device = device("pa01");
    invite("pa-m", "pa-g", "pa01");
    await().untilAsserted(() -> assertThat(service.at("pa01")).hasSize(1));

    var got = service.at("pa01").getFirst();
    var item = json(Tokens.of("pa01"), "/api/inbox").at("/items/0");
    assertThat(read(device, got).path("headline").asString(""))
        .isEqualTo(item.path("headline").asString(""));
    assertThat(read(device, got).path("link").asString(""))
        .isEqualTo("https://hub.example.org/inbox/" + encoded(item.path("notice").asString("")));
    assertThat(got.urgency()).isEqualTo("normal");
    assertThat(Integer.parseInt(got.ttl())).isBetween(86_000, 86_400);
    assertThat(got.topic()).matches("[A-Za-z0-9_-]{32}");
    signedByUs(got.authorization());

    topics.send(
        "inbox-entries.v1",
        "pa01",
        "{\"notice\":\"pa01|pa-m|1|MEETING_SCHEDULED\"}"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    facts.cancelled("pa-m", 2, "No room");
    facts.issued("pa-m", 2, "CANCELLED", "pa-g", "pa01");
    await().untilAsserted(() -> assertThat(service.at("pa01")).hasSize(2));
    assertThat(service.at("pa01").get(1).urgency()).isEqualTo("high");
    assertThat(service.at("pa01").get(1).topic())
        .as("it replaces the first")
        .isEqualTo(got.topic());
    await()
        .untilAsserted(
            () ->
                assertThat(pushes("pa01|pa-m|1|MEETING_SCHEDULED").at("/0/state").asString(""))
                    .isEqualTo("SENT"));
    assertThat(pushes("pa01|pa-m|1|MEETING_SCHEDULED")).hasSize(1);
  }

  private void signedByUs(String authorization) throws Exception {
    assertThat(authorization).startsWith("vapid t=");
    var parts = authorization.substring("vapid t=".length()).split(", k=");
    var token = SignedJWT.parse(parts[0]);
    var ours = ECKey.parse(key);
    assertThat(token.verify(new ECDSAVerifier(ours.toPublicJWK()))).isTrue();
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(service.origin());
    assertThat(token.getJWTClaimsSet().getSubject()).startsWith("mailto:");
    var offered = json(Tokens.of("pa01"), PATH + "/public-key").path("publicKey").asString("");
    assertThat(parts[1]).isEqualTo(offered);
    assertThat(Base64.getUrlDecoder().decode(offered)).hasSize(65);
  }

  @Test
  void of_a_confidential_meeting_a_locked_screen_shows_nothing() throws Exception {
    facts.person("pb01", "Discreet Reader", "America/Denver");
    facts.group("pb-g", "Quiet Group", "WORKGROUP");
    var device = device("pb01");
    facts.meeting(
        "pb-m",
        1,
        "scheduled",
        null,
        "2027-03-11T14:00:00",
        "America/New_York",
        "2027-03-11T19:00:00Z",
        "pb-g",
        "CONFIDENTIAL");
    facts.issued("pb-m", 1, "SCHEDULED", "pb-g", "pb01");
    await().untilAsserted(() -> assertThat(service.at("pb01")).hasSize(1));

    assertThat(read(device, service.at("pb01").getFirst()).path("headline").asString(""))
        .isEqualTo("There is news for you in the Partnership Hub.");
  }

  @Test
  void a_device_that_is_gone_is_taken_off_the_list() {
    facts.person("pc01", "New Phone", "America/Denver");
    facts.group("pc-g", "Phones", "WORKGROUP");
    device("pc01");
    service.answers = path -> 410;
    invite("pc-m", "pc-g", "pc01");

    await().untilAsserted(() -> assertThat(devices("pc01")).isEmpty());
    await()
        .untilAsserted(
            () ->
                assertThat(pushes("pc01|pc-m|1|MEETING_SCHEDULED").at("/0/state").asString(""))
                    .isEqualTo("GONE"));
  }

  @Test
  void a_push_service_that_is_busy_is_asked_again() {
    facts.person("pd01", "Patient Phone", "America/Denver");
    facts.group("pd-g", "Patient Phones", "WORKGROUP");
    device("pd01");
    var tries = new AtomicInteger();
    service.answers = path -> tries.incrementAndGet() == 1 ? 429 : 201;
    invite("pd-m", "pd-g", "pd01");

    await().untilAsserted(() -> assertThat(service.at("pd01")).hasSize(2));
    await()
        .untilAsserted(
            () ->
                assertThat(pushes("pd01|pd-m|1|MEETING_SCHEDULED"))
                    .extracting(it -> it.path("state").asString(""))
                    .containsExactly("DEFERRED", "SENT"));
  }

  @Test
  void what_was_read_meanwhile_is_not_pushed_any_more() {
    facts.person("pe01", "Quick Reader", "America/Denver");
    facts.group("pe-g", "Quick Readers", "WORKGROUP");
    device("pe01");
    service.answers =
        path -> {
          web.post()
              .uri(uri("/api/inbox/" + encoded("pe01|pe-m|1|MEETING_SCHEDULED") + "/read"))
              .headers(it -> it.setBearerAuth(Tokens.of("pe01")))
              .exchange();
          return 503;
        };
    invite("pe-m", "pe-g", "pe01");

    await()
        .untilAsserted(
            () ->
                assertThat(pushes("pe01|pe-m|1|MEETING_SCHEDULED"))
                    .extracting(
                        it -> it.path("state").asString("") + it.path("reason").asString(""))
                    .containsExactly("DEFERRED", "SUPPRESSEDREAD"));
    assertThat(service.at("pe01")).hasSize(1);
  }

  @Test
  void a_device_that_cannot_be_pushed_to_is_refused_with_every_reason() {
    subscribe(
            "pf01",
            "{\"endpoint\": \"https://10.0.0.1/x\", \"keys\": {\"p256dh\": \"BAAA\", \"auth\": \"!\"}}")
        .expectStatus()
        .isBadRequest()
        .expectBody(String.class)
        .value(
            it -> assertThat(it).contains("\"/endpoint\"", "\"/keys/p256dh\"", "\"/keys/auth\""));
    subscribe("pf01", "{}").expectStatus().isBadRequest();
    subscribe("pf01", new PushReader().subscription("http://push.example.org/x"))
        .expectStatus()
        .isBadRequest();
    assertThat(devices("pf01")).isEmpty();
  }

  @Test
  void everybody_ends_their_own_and_has_so_many() {
    for (int i = 0; i < 10; i++) {
      subscribe("pg01", new PushReader().subscription(service.endpoint("pg" + i)))
          .expectStatus()
          .isCreated();
    }
    subscribe("pg01", new PushReader().subscription(service.endpoint("pg3")))
        .expectStatus()
        .isCreated();
    subscribe("pg01", new PushReader().subscription(service.endpoint("pg10")))
        .expectStatus()
        .isEqualTo(409);
    assertThat(devices("pg01")).hasSize(10);
    var id = devices("pg01").get(0).path("id").asString("");
    end("pg02", id, 404);
    end("pg01", id, 204);
    end("pg01", id, 404);
    assertThat(devices("pg01")).hasSize(9);
  }

  private void end(String person, String id, int status) {
    web.delete()
        .uri(PATH + "/" + id)
        .headers(it -> it.setBearerAuth(Tokens.of(person)))
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  @Test
  void whoever_is_forgotten_has_no_device_left() {
    facts.person("ph01", "Soon Forgotten", "America/Denver");
    await()
        .until(
            () ->
                directory
                        .people(
                            java.util.List.of(
                                new org.partnershiphub.notification.directory.PersonId("ph01")))
                        .size()
                    == 1);
    device("ph01");
    topics.send("people.v1", "ph01", null);

    await().untilAsserted(() -> assertThat(devices("ph01")).isEmpty());
  }
}
