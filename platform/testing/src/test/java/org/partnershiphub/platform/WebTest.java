package org.partnershiphub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SampleTest
class WebTest {

  @LocalServerPort int port;
  WebTestClient client;

  @BeforeEach
  void asAda() {
    client = as(Tokens.of("ada", "COORDINATOR"));
  }

  WebTestClient as(String token) {
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .responseTimeout(Duration.ofSeconds(20))
        .defaultHeader("Authorization", "Bearer " + token)
        .build();
  }

  WebTestClient.ResponseSpec post(String path, String body) {
    return client
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  @Test
  void every_fault_of_a_body_is_named_with_its_pointer() {
    post(
            "/api/tallies",
            """
            {"id":"NOT AN ID","name":"a\\nb","limit":"many","on":"2026-02-30","zone":"Mars/Base","mood":"ANGRY",
             "parts":[{"name":"fine"},{"nam":"x"}],"surprise":true}""")
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:invalid-request")
        .jsonPath("$.errors[*].pointer")
        .value(
            pointers ->
                assertThat((List<String>) pointers)
                    .containsExactlyInAnyOrder(
                        "/id",
                        "/name",
                        "/limit",
                        "/on",
                        "/zone",
                        "/mood",
                        "/parts/1/nam",
                        "/parts/1/name",
                        "/surprise"));
  }

  @Test
  void a_body_that_is_no_json_is_a_problem_and_no_crash() {
    for (var body : List.of("{", "[1,2", "\"text\"", "{\"id\":}", "nonsense", "")) {
      post("/api/tallies", body)
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.type")
          .exists();
    }
  }

  @Test
  void a_path_that_the_firewall_turns_away_is_a_problem_like_any_other() {
    for (var path : List.of("/api/tallies/%00", "/api/tallies/..%2f..%2fetc")) {
      client
          .get()
          .uri(URI.create("http://127.0.0.1:" + port + path))
          .exchange()
          .expectStatus()
          .isBadRequest()
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("urn:problem:invalid-request");
    }
  }

  @Test
  void a_body_of_a_megabyte_is_refused_by_size() {
    post("/api/tallies", "{\"name\":\"" + "x".repeat(1_000_000) + "\"}")
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:content-too-large");
  }

  @Test
  void text_of_any_script_is_kept_as_given() {
    post("/api/tallies", "{\"id\":\"rtl\",\"name\":\"שלום 👩‍👧 <b>&\"}")
        .expectStatus()
        .isCreated();
  }

  @Test
  void a_stale_version_is_refused_and_changes_nothing() {
    post("/api/tallies", "{\"id\":\"etag\",\"name\":\"x\"}")
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
    client
        .post()
        .uri("/api/tallies/etag/count")
        .header("If-Match", "\"1\"")
        .exchange()
        .expectStatus()
        .isOk();
    client
        .post()
        .uri("/api/tallies/etag/count")
        .header("If-Match", "\"1\"")
        .exchange()
        .expectStatus()
        .isEqualTo(412);
    client
        .get()
        .uri("/api/tallies/etag")
        .exchange()
        .expectHeader()
        .valueEquals("ETag", "\"2\"")
        .expectBody()
        .jsonPath("$.count")
        .isEqualTo(2);
  }

  @Test
  void the_same_idempotency_key_gives_the_same_answer_and_counts_once() {
    post("/api/tallies", "{\"id\":\"once\",\"name\":\"x\"}");
    for (int i = 0; i < 2; i++) {
      client
          .post()
          .uri("/api/tallies/once/count")
          .header("Idempotency-Key", "k1")
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals("ETag", "\"2\"")
          .expectBody()
          .jsonPath("$.count")
          .isEqualTo(2);
    }
    client.get().uri("/api/tallies/once").exchange().expectBody().jsonPath("$.count").isEqualTo(2);
  }

  @Test
  void the_same_idempotency_key_with_another_body_is_refused() {
    var first = "{\"id\":\"keyed-a\",\"name\":\"x\"}";
    client
        .post()
        .uri("/api/tallies")
        .header("Idempotency-Key", "k2")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(first)
        .exchange()
        .expectStatus()
        .isCreated();
    client
        .post()
        .uri("/api/tallies")
        .header("Idempotency-Key", "k2")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(first.replace("keyed-a", "keyed-b"))
        .exchange()
        .expectStatus()
        .isEqualTo(422);
    client.get().uri("/api/tallies/keyed-b").exchange().expectStatus().is5xxServerError();
  }

  @Test
  void an_answer_that_nobody_may_store_is_not_kept_for_its_idempotency_key() {
    for (var shown : List.of(1, 2)) {
      client
          .post()
          .uri("/api/secrets")
          .header("Idempotency-Key", "k3")
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody(Integer.class)
          .isEqualTo(shown);
    }
  }

  @Test
  void an_import_names_every_bad_row_by_line() {
    var rows = new StringBuilder("[");
    for (int i = 1; i <= 5_000; i++) {
      rows.append(i > 1 ? "," : "")
          .append(
              i == 17
                  ? "{\"id\":\"x\"}"
                  : i == 400
                      ? "{\"id\":7,\"name\":[]}"
                      : i == 5_000 ? "null" : "{\"id\":\"r%d\",\"name\":\"n\"}".formatted(i));
    }
    post("/api/tallies/import", rows.append("]").toString())
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].line")
        .value(
            lines ->
                assertThat((List<Integer>) lines).containsExactlyInAnyOrder(17, 400, 400, 5_000))
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/16/name");
  }

  @Test
  void an_import_reads_one_object_a_line_as_well() {
    client
        .post()
        .uri("/api/tallies/import")
        .contentType(MediaType.APPLICATION_NDJSON)
        .bodyValue("{\"id\":\"a\",\"name\":\"n\"}\n{\"id\":\"b\",\"name\":\"n\"}\n")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.received")
        .isEqualTo(2);
  }

  @Test
  void pages_follow_each_other_to_the_end() {
    client
        .get()
        .uri("/api/numbers?limit=100")
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(100)
        .jsonPath("$.next")
        .value(
            next ->
                client
                    .get()
                    .uri("/api/numbers?limit=100&after=" + next)
                    .exchange()
                    .expectBody()
                    .jsonPath("$.items[0]")
                    .isEqualTo(100)
                    .jsonPath("$.next")
                    .isEqualTo(null));
    client.get().uri("/api/numbers?limit=lots").exchange().expectStatus().isBadRequest();
    client.get().uri("/api/numbers?after=%25%25").exchange().expectStatus().isBadRequest();
  }

  @Test
  void nobody_gets_in_without_a_token_that_is_good_in_every_way() {
    var now = Instant.now();
    var bad =
        List.of(
            "not-a-token",
            Tokens.with(claims -> claims.subject("ada").audience("another-system")),
            Tokens.with(claims -> claims.subject("ada").issuer("http://elsewhere.example")),
            Tokens.with(
                claims -> claims.subject("ada").expirationTime(Date.from(now.minusSeconds(600)))),
            Tokens.with(
                claims -> claims.subject("ada").notBeforeTime(Date.from(now.plusSeconds(600)))));
    for (var token : bad) {
      as(token).get().uri("/api/numbers").exchange().expectStatus().isUnauthorized();
    }
    WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .build()
        .get()
        .uri("/api/numbers")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:sign-in-needed");
  }

  @Test
  void an_open_path_knows_who_asks_when_they_say() {
    client.get().uri("/api/open").exchange().expectBody().jsonPath("$.person").isEqualTo("ada");
    WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .build()
        .get()
        .uri("/api/open")
        .exchange()
        .expectBody()
        .jsonPath("$.person")
        .isEqualTo("anonymous");
  }

  @Test
  void what_goes_wrong_inside_stays_inside() {
    client
        .get()
        .uri("/api/crash")
        .exchange()
        .expectStatus()
        .is5xxServerError()
        .expectHeader()
        .exists("X-Correlation-Id")
        .expectBody(String.class)
        .value(body -> assertThat(body).doesNotContain("secret"));
    client
        .get()
        .uri("/api/nowhere")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:not-found");
    client
        .delete()
        .uri("/api/numbers")
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:method-not-allowed");
  }
}
