package org.partnershiphub.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.local.web.Answer;
import org.partnershiphub.local.web.LocalHttp;
import org.partnershiphub.local.web.Page;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

@Timeout(60)
class FrontDoorTest {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Sinks.Many<String> live = Sinks.many().unicast().onBackpressureBuffer();
  private final CountDownLatch listenerLeft = new CountDownLatch(1);
  private final Map<String, LocalHttp> backends = new HashMap<>();
  private FrontDoor door;

  @BeforeEach
  void open() {
    var addresses = new HashMap<String, URI>();
    for (var service : Routes.HOMES.keySet()) {
      var backend =
          LocalHttp.start(
              "fake-" + service,
              0,
              routes ->
                  routes
                      .get("/api/inbox/stream", (request, response) -> stream(response))
                      .route(any -> true, (request, response) -> echo(service, request, response)));
      backends.put(service, backend);
      addresses.put(service, URI.create("http://127.0.0.1:" + backend.port()));
    }
    door = FrontDoor.open(0, addresses, Answer.page(new Page("Partnership Hub", "<p>Here</p>")));
  }

  @AfterEach
  void close() {
    door.close();
    backends.values().forEach(LocalHttp::close);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/jurisdictions/az-dcs, membership",
    "/api/people?limit=2&after=x%2Fy, membership",
    "/api/organisations, membership",
    "/api/partnership, membership",
    "/api/agreements?asOf=2026-11-23, membership",
    "/api/offices/CO_CHAIR, membership",
    "/api/groups/executive-committee, community",
    "/api/cohorts, community",
    "/api/meetings/m-1/move, events",
    "/api/series/series:ec, events",
    "/api/notices/why?person=p1, notification",
    "/api/inbox, notification",
    "/api/operations/events/dead-letters, events",
    "/api/operations/community/dead-letters/replay, community"
  })
  void each_path_goes_to_its_one_home_unchanged(String path, String service) throws Exception {
    assertThat(get(path).body()).startsWith(service + " GET " + path + " ");
  }

  @Test
  void each_service_describes_its_api_at_the_door() throws Exception {
    assertThat(get("/docs/events/openapi.json").body()).startsWith("events GET /v3/api-docs ");
  }

  @Test
  void method_headers_and_body_pass_and_so_do_the_answers() throws Exception {
    var body = "x".repeat(300_000) + "\u0645";
    var answer =
        client.send(
            request("/api/groups")
                .header("Authorization", "Bearer t")
                .header("If-Match", "\"3\"")
                .PUT(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("ETag")).contains("\"4\"");
    assertThat(answer.headers().firstValue("Location")).contains("/api/groups/new");
    assertThat(answer.body())
        .isEqualTo(
            "community PUT /api/groups Bearer t \"3\" localhost:" + door.port() + "\n" + body);
  }

  @Test
  void a_post_without_a_body_passes() throws Exception {
    var answer =
        client.send(
            request("/api/inbox/n1/read").POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
    assertThat(answer.body()).startsWith("notification POST /api/inbox/n1/read ");
  }

  @Test
  void a_live_stream_arrives_piece_by_piece_and_ends_when_the_listener_leaves() throws Exception {
    var answer = client.send(request("/api/inbox/stream").build(), BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (int number = 0; number < 3; number++) {
        live.tryEmitNext("data: notice %d\n\n".formatted(number)).orThrow();
        assertThat(lines.readLine()).isEqualTo("data: notice " + number);
        assertThat(lines.readLine()).isEmpty();
      }
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              live.tryEmitNext("data: anybody there\n\n");
              assertThat(listenerLeft.await(50, TimeUnit.MILLISECONDS)).isTrue();
            });
  }

  @Test
  void a_path_without_a_home_is_a_problem() throws Exception {
    for (var path :
        new String[] {
          "/api/unknown", "/api/peoples", "/actuator/health", "/v3/api-docs", "/docs/x/openapi.json"
        }) {
      var answer = get(path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("urn:problem:not-found");
    }
  }

  @Test
  void a_service_that_is_away_is_a_problem_and_the_others_go_on() throws Exception {
    backends.get("community").close();

    var answer = get("/api/groups");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("urn:problem:service-unavailable", "community");
    assertThat(get("/api/people").statusCode()).isEqualTo(200);
  }

  @Test
  void a_door_that_closes_ends_the_connections_that_clients_keep() throws Exception {
    try (var kept = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
      kept.setSoTimeout(20_000);
      kept.getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: hub\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(kept.getInputStream().read()).isEqualTo('H');
      door.close();
      assertThat(kept.getInputStream().readAllBytes()).isNotEmpty();
    }
  }

  @Test
  void the_root_says_where_everything_is() throws Exception {
    assertThat(get("/").body()).contains("<h1>Partnership Hub</h1>", "<p>Here</p>");
  }

  private Mono<Void> stream(HttpServerResponse response) {
    var pieces = live.asFlux().doOnCancel(listenerLeft::countDown);
    return response
        .sse()
        .send(pieces.map(text -> Unpooled.copiedBuffer(text, StandardCharsets.UTF_8)), any -> true)
        .then();
  }

  private static Mono<Void> echo(
      String service, HttpServerRequest request, HttpServerResponse response) {
    var headers = request.requestHeaders();
    var said =
        "%s %s %s %s %s %s\n"
            .formatted(
                service,
                request.method(),
                request.uri(),
                headers.get("Authorization", "-"),
                headers.get("If-Match", "-"),
                headers.get("Host"));
    var created = "PUT".equals(request.method().name());
    response
        .status(created ? 201 : 200)
        .header("ETag", "\"4\"")
        .header("Location", "/api/groups/new");
    return response
        .sendString(Flux.concat(Flux.just(said), request.receive().aggregate().asString()))
        .then();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + path));
  }
}
