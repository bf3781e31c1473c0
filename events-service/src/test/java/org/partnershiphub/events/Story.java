package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a test says to the running service, and what it sees of it. */
public final class Story {

  private static final JsonMapper JSON = JsonMapper.shared();

  public static final String COORDINATOR = Tokens.of("p181", "COORDINATOR");
  public static final String ADMINISTRATOR = Tokens.of("p180", "ADMINISTRATOR");

  private final WebTestClient http;
  private final Community community;
  private final Membership membership;
  private final FactTopics topics;

  public Story(int port, FactTopics topics) {
    this.http =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60))
            .codecs(it -> it.defaultCodecs().maxInMemorySize(16 << 20))
            .build();
    this.topics = topics;
    this.community = new Community(topics);
    this.membership = new Membership(topics);
  }

  /** What community-service would tell. */
  public Community community() {
    return community;
  }

  /** What membership-service would tell. */
  public Membership membership() {
    return membership;
  }

  public FactTopics topics() {
    return topics;
  }

  public WebTestClient http() {
    return http;
  }

  /** An answer. */
  public record Answer(HttpStatusCode status, String text, String etag) {
    public JsonNode json() {
      return JSON.readTree(text);
    }

    public String problem() {
      return json().path("type").asString("").replace("urn:problem:", "");
    }
  }

  public Answer get(String token, String path) {
    return answer(http.get().uri(path).headers(it -> it.setBearerAuth(token)).exchange());
  }

  public Answer post(String token, String path, String body) {
    return answer(
        http.post()
            .uri(path)
            .headers(it -> it.setBearerAuth(token))
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(body)
            .exchange());
  }

  /** Any request; a body that is empty is none, and so is an {@code ifMatch}. */
  public Answer send(HttpMethod method, String token, String path, String body, String ifMatch) {
    var request = http.method(method).uri(path).headers(it -> it.setBearerAuth(token));
    if (!ifMatch.isEmpty()) {
      request.header("If-Match", ifMatch);
    }
    return answer(
        body.isEmpty()
            ? request.exchange()
            : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange());
  }

  public Answer put(String token, String path, String body) {
    return send(HttpMethod.PUT, token, path, body, "");
  }

  public Answer delete(String token, String path) {
    return send(HttpMethod.DELETE, token, path, "", "");
  }

  private static Answer answer(WebTestClient.ResponseSpec response) {
    var result = response.expectBody(String.class).returnResult();
    var text = result.getResponseBody();
    var etag = result.getResponseHeaders().getETag();
    return new Answer(result.getStatus(), text == null ? "" : text, etag == null ? "" : etag);
  }

  /** A meeting for groups, as a body. */
  public static String meeting(String id, String local, String zone, String... groups) {
    return """
        {"id":"%s","title":"A meeting","groups":%s,"startsLocal":"%s","zone":"%s","durationMinutes":60}"""
        .formatted(id, JSON.writeValueAsString(groups), local, zone);
  }

  /** Everybody invited, page by page, as {@code person}. */
  public List<JsonNode> invitations(String meeting) {
    var found = new ArrayList<JsonNode>();
    var after = "";
    do {
      var page =
          get(COORDINATOR, "/api/meetings/" + meeting + "/invitations?limit=200&after=" + after)
              .json();
      page.path("items").forEach(found::add);
      after = page.path("next").asString("");
    } while (!after.isEmpty());
    return found;
  }

  public List<String> invited(String meeting) {
    return invitations(meeting).stream().map(it -> it.path("person").asString()).toList();
  }

  /** Waits until the latest version of a meeting has reached everybody. */
  public void settled(String meeting) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> {
              var expansion = get(COORDINATOR, "/api/meetings/" + meeting + "/expansion");
              assertThat(expansion.json().path("state").asString("")).isEqualTo("DONE");
            });
  }

  public void untilInvited(String meeting, String... people) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(invited(meeting)).containsExactly(people));
  }

  /** {@code person#sequence} for all that was told of a kind about a meeting. */
  public List<String> told(String type, String meeting) {
    var told = new ArrayList<String>();
    for (var fact : topics.facts("meetings.v1", type)) {
      var data = fact.path("data");
      if (meeting.equals(data.path("meeting").asString(""))) {
        var what = data.path("change").asString(data.path("reason").asString(""));
        data.path("invitees")
            .forEach(
                it ->
                    told.add(
                        what
                            + " "
                            + it.path("person").asString()
                            + "#"
                            + it.path("sequence").asInt()));
      }
    }
    return List.copyOf(new TreeSet<>(told)).size() == told.size()
        ? told.stream().sorted().toList()
        : List.of("told twice: " + told);
  }
}
