package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;

/** Feeds as a calendar program and their owner see them. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarsOverHttpTest {

  private static final String FEEDS = "/api/calendar-feeds/me";

  @Autowired private ReactiveMongoTemplate mongo;
  private Story story;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    story.community().group("cal-group", "STANDING", false);
    story.community().group("cal-other", "STANDING", false);
    for (var person : List.of("cal-ada", "cal-bob", "cal-cy", "cal-dee")) {
      story.community().seat("cal-group", "cal-group:" + person, person);
    }
    story.community().seat("cal-other", "cal-other:1", "cal-ada");
    untilKnown("cal-other", "cal-ada");
    untilKnown("cal-group", "cal-ada", "cal-bob", "cal-cy", "cal-dee");
  }

  /** Facts of community-service arrive when they arrive. */
  private void untilKnown(String group, String... people) {
    var id = group + "-known";
    var body = Story.meeting(id, "2027-02-01T14:00:00", "America/New_York", group);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> story.post(Story.COORDINATOR, "/api/meetings", body).status().value() == 201);
    story.untilInvited(id, people);
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private void schedule(String id, String local, String level, String... groups) {
    var body =
        Story.meeting(id, local, "America/New_York", groups)
            .replace("\"title\"", "\"accessLevel\":\"" + level + "\",\"title\"")
            .replace("\"title\"", "\"agenda\":\"Budget; plans\",\"place\":\"Room 2\",\"title\"");
    var answer = story.post(Story.COORDINATOR, "/api/meetings", body);
    assertThat(answer.status().value()).as(answer.text()).isEqualTo(201);
    story.settled(id);
  }

  /** A new address of the person's feed, as a path. */
  private String address(String person, String path) {
    var answer = story.post(Tokens.of(person), path, "");
    assertThat(answer.status().value()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().path("webcal").asString()).startsWith("webcal://");
    return URI.create(answer.json().path("url").asString()).getPath();
  }

  private record Fetched(int status, String etag, String caching, String text) {

    Calendar calendar() throws Exception {
      return new CalendarBuilder().build(new StringReader(text));
    }

    List<String> uids() throws Exception {
      return calendar().getComponents("VEVENT").stream()
          .map(it -> it.getProperty("UID").orElseThrow().getValue())
          .toList();
    }

    VEvent entry(String uid) throws Exception {
      return (VEvent)
          calendar().getComponents("VEVENT").stream()
              .filter(it -> it.getProperty("UID").orElseThrow().getValue().startsWith(uid + "@"))
              .findFirst()
              .orElseThrow();
    }

    String value(String uid, String property) throws Exception {
      return entry(uid).getProperty(property).map(it -> it.getValue()).orElse("");
    }
  }

  private Fetched fetch(String path, String... known) {
    var result =
        story
            .http()
            .get()
            .uri(path)
            .header("If-None-Match", known)
            .exchange()
            .expectBody(String.class)
            .returnResult();
    var body = result.getResponseBody();
    var headers = result.getResponseHeaders();
    return new Fetched(
        result.getStatus().value(),
        headers.getETag() == null ? "" : headers.getETag(),
        headers.getCacheControl() == null ? "" : headers.getCacheControl(),
        body == null ? "" : body);
  }

  @Test
  void a_feed_has_what_its_owner_is_invited_to() throws Exception {
    schedule("cal-1", "2027-03-11T14:00:00", "MEMBERS", "cal-group");
    schedule("cal-2", "2027-03-12T14:00:00", "MEMBERS", "cal-other");

    var bob = fetch(address("cal-bob", FEEDS));

    assertThat(bob.status()).isEqualTo(200);
    assertThat(bob.caching()).isEqualTo("no-cache, private");
    assertThat(bob.calendar().validate().hasErrors()).isFalse();
    assertThat(bob.uids())
        .contains("cal-1@hub.example.org")
        .doesNotContain("cal-2@hub.example.org");
    assertThat(bob.value("cal-1", "DTSTART")).isEqualTo("20270311T140000");
    assertThat(bob.value("cal-1", "DESCRIPTION")).isEqualTo("Budget; plans");
    assertThat(bob.value("cal-1", "LOCATION")).isEqualTo("Room 2");
    assertThat(bob.value("cal-1", "SEQUENCE")).isEqualTo("1");
    assertThat(bob.value("cal-1", "CLASS")).isEqualTo("PUBLIC");
    assertThat(fetch(address("cal-ada", FEEDS)).uids())
        .contains("cal-1@hub.example.org", "cal-2@hub.example.org");
  }

  @Test
  void a_moved_meeting_is_the_same_entry_and_a_cancelled_one_stays_as_cancelled() throws Exception {
    schedule("cal-m", "2027-03-11T14:00:00", "MEMBERS", "cal-group");
    var path = address("cal-cy", FEEDS);
    story.post(
        Story.COORDINATOR, "/api/meetings/cal-m/move", "{\"startsLocal\":\"2027-03-18T14:00:00\"}");
    story.settled("cal-m");
    var moved = fetch(path);
    story.post(Story.COORDINATOR, "/api/meetings/cal-m/cancellation", "{}");
    story.settled("cal-m");
    var off = fetch(path, moved.etag());

    assertThat(moved.value("cal-m", "DTSTART")).isEqualTo("20270318T140000");
    assertThat(moved.value("cal-m", "SEQUENCE")).isEqualTo("2");
    assertThat(moved.value("cal-m", "STATUS")).isEqualTo("CONFIRMED");
    assertThat(off.status()).isEqualTo(200);
    assertThat(off.value("cal-m", "SEQUENCE")).isEqualTo("3");
    assertThat(off.value("cal-m", "STATUS")).isEqualTo("CANCELLED");
    assertThat(off.value("cal-m", "TRANSP")).isEqualTo("TRANSPARENT");
  }

  @Test
  void what_is_unchanged_is_not_sent_again_and_another_wording_is() throws Exception {
    schedule("cal-w", "2027-03-11T14:00:00", "MEMBERS", "cal-group");
    var path = address("cal-dee", FEEDS);
    var first = fetch(path);

    var again = fetch(path, "\"something\"", "W/" + first.etag());
    story.post(
        Story.COORDINATOR, "/api/meetings/cal-w/details", "{\"agenda\":\"Only the budget\"}");

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(fetch(path, first.etag()).text()).contains("Only the budget"));
    assertThat(fetch(path).value("cal-w", "SEQUENCE")).isEqualTo("1");
  }

  @Test
  void a_series_is_one_entry_with_its_differing_occurrences_and_one_uid() throws Exception {
    var id = "series:cal-s";
    define(id);
    change(
        id,
        """
        {"kind":"MOVE_ONE","original":"2027-03-11T14:00:00","startsLocal":"2027-03-18T14:00:00"},
        {"kind":"CANCEL_ONE","original":"2027-04-08T14:00:00"}""");
    var path = address("cal-cy", FEEDS);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(fetch(path).value(id, "SEQUENCE")).isEqualTo("2"));

    var feed = fetch(path);

    assertThat(feed.calendar().validate().hasErrors()).isFalse();
    assertThat(feed.uids().stream().filter(it -> it.startsWith(id)))
        .hasSize(3)
        .allMatch((id + "@hub.example.org")::equals);
    assertThat(feed.text())
        .contains("RRULE:FREQ=MONTHLY;BYDAY=2TH\r\n")
        .contains("RECURRENCE-ID;TZID=America/New_York:20270311T140000\r\n")
        .contains("DTSTART;TZID=America/New_York:20270318T140000\r\n")
        .contains("RECURRENCE-ID;TZID=America/New_York:20270408T140000\r\n")
        .contains("STATUS:CANCELLED\r\n");
    change(id, "{\"kind\":\"AGENDA\",\"agenda\":\"Only the budget of 2028\"}");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(fetch(path, feed.etag()).text()).contains("Only the budget of 2028"));
  }

  private void define(String id) {
    var body =
        SeriesBodies.series(id, "2027-01-14T14:00:00", "FREQ=MONTHLY;BYDAY=2TH", "cal-group");
    assertThat(story.post(Story.COORDINATOR, "/api/series", body).status().value()).isEqualTo(201);
    var april = "/api/meetings/" + id + ":20270408t1400";
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(story.get(Story.COORDINATOR, april).status().value()).isEqualTo(200));
  }

  private void change(String id, String edits) {
    var body = "{\"edits\":[" + edits + "]}";
    var answer = story.post(Story.COORDINATOR, "/api/series/" + id + "/changes", body);
    assertThat(answer.status().value()).as(answer.text()).isEqualTo(200);
  }

  @Test
  void an_answer_shows_in_the_calendar_and_makes_busy() throws Exception {
    schedule("cal-a", "2027-06-01T10:00:00", "MEMBERS", "cal-group");
    var path = address("cal-dee", FEEDS);
    var before = fetch(path);
    var answer = "{\"answer\":\"ACCEPTED\"}";
    var given = story.post(Tokens.of("cal-dee"), "/api/meetings/cal-a/answer", answer);
    assertThat(given.status().is2xxSuccessful()).as(given.text()).isTrue();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              var entry = fetch(path, before.etag()).entry("cal-a");
              assertThat(entry.toString())
                  .contains("PARTSTAT=ACCEPTED")
                  .doesNotContain("mailto:cal");
            });
    var busy =
        story.get(
            Tokens.of("cal-bob"),
            "/api/free-busy?group=cal-group&from=2027-06-01T00:00:00Z&to=2027-06-02T00:00:00Z");
    assertThat(busy.json().path("busy").toString())
        .isEqualTo(
            "[{\"from\":\"2027-06-01T14:00:00Z\",\"to\":\"2027-06-01T15:00:00Z\",\"people\":1}]");
    assertThat(busy.text()).doesNotContain("cal-dee");
  }

  @Test
  void a_confidential_meeting_says_when_and_no_more() throws Exception {
    schedule("cal-secret", "2027-03-11T14:00:00", "CONFIDENTIAL", "cal-group");

    var feed = fetch(address("cal-bob", FEEDS));

    assertThat(feed.value("cal-secret", "SUMMARY")).isEqualTo("Confidential meeting");
    assertThat(feed.value("cal-secret", "CLASS")).isEqualTo("PRIVATE");
    assertThat(feed.value("cal-secret", "DESCRIPTION")).isEmpty();
    assertThat(feed.value("cal-secret", "LOCATION")).isEmpty();
    assertThat(fetch("/api/calendars/public.ics").text()).doesNotContain("cal-secret");
  }

  @Test
  void an_address_is_replaced_and_revoked_and_one_answer_stands_for_all_that_lead_nowhere() {
    var person = "cal-revoker";
    var old = address(person, FEEDS);
    var current = address(person, FEEDS);
    var group = "/groups/cal-group";

    assertThat(fetch(old).status()).isEqualTo(404);
    assertThat(fetch(current).status()).isEqualTo(200);
    assertThat(story.get(Tokens.of(person), FEEDS).json().path("items")).hasSize(1);
    for (int i = 0; i < 2; i++) {
      assertThat(delete(person, FEEDS)).isEqualTo(204);
      assertThat(delete(person, FEEDS + group)).isEqualTo(204);
    }
    assertThat(fetch(current).status()).isEqualTo(404);
    assertThat(fetch(current).text()).isEqualTo(fetch(old).text().replace(old, current));
    assertThat(fetch("/api/calendars/nothing.ics").status()).isEqualTo(404);
    assertThat(story.get(Tokens.of(person), FEEDS).json().path("items")).isEmpty();
  }

  private int delete(String person, String path) {
    return story
        .http()
        .delete()
        .uri(path)
        .headers(it -> it.setBearerAuth(Tokens.of(person)))
        .exchange()
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  @Test
  void the_secret_stands_nowhere_in_the_store() {
    var path = address("cal-ada", FEEDS);
    var secret = path.substring("/api/calendars/".length(), path.length() - ".ics".length());

    for (var name : mongo.getCollectionNames().collectList().block()) {
      var texts = mongo.getCollection(name).flatMapMany(it -> it.find()).map(it -> it.toJson());
      assertThat(texts.filter(it -> it.contains(secret)).collectList().block()).as(name).isEmpty();
    }
    assertThat(story.topics().facts("meetings.v1", "meetings.calendar-feed-issued.v1"))
        .isNotEmpty()
        .noneMatch(it -> it.toString().contains(secret));
  }

  @Test
  void the_feed_of_a_group_has_its_meetings_alone_and_ends_with_leaving() throws Exception {
    story.community().seat("cal-group", "cal-group:goer", "cal-goer");
    story.community().seat("cal-other", "cal-other:goer", "cal-goer");
    schedule("cal-g1", "2027-04-01T14:00:00", "MEMBERS", "cal-group");
    schedule("cal-g2", "2027-04-02T14:00:00", "MEMBERS", "cal-other");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(story.invited("cal-g2")).contains("cal-goer"));
    var path = address("cal-goer", FEEDS + "/groups/cal-group");

    assertThat(fetch(path).uids())
        .contains("cal-g1@hub.example.org")
        .doesNotContain("cal-g2@hub.example.org");
    assertThat(story.post(Tokens.of("cal-bob"), FEEDS + "/groups/cal-other", "").problem())
        .isEqualTo("not-in-group");
    story.community().vacate("cal-group", "cal-group:goer", "cal-goer", "RESIGNED");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(fetch(path).status()).isEqualTo(404));
  }

  @Test
  void open_meetings_are_for_everybody_and_nobody_is_in_them() throws Exception {
    schedule("cal-open", "2027-05-04T10:00:00", "OPEN", "cal-group");
    schedule("cal-closed", "2027-05-04T11:00:00", "MEMBERS", "cal-group");

    var list =
        story
            .http()
            .get()
            .uri("/api/meetings/public?from=2027-05-04T00:00:00Z&to=2027-05-05T00:00:00Z")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    var calendar = fetch("/api/calendars/public.ics");

    assertThat(list).contains("\"cal-open\"").doesNotContain("cal-closed").doesNotContain("p181");
    assertThat(calendar.uids()).contains("cal-open@hub.example.org");
    assertThat(calendar.text())
        .doesNotContain("cal-closed")
        .doesNotContain("ATTENDEE")
        .doesNotContain("ORGANIZER");
    assertThat(fetch("/api/calendars/public.ics", calendar.etag()).status()).isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/calendar-feeds/me, 200, 200",
    "POST, /api/calendar-feeds/me, 201, 201",
    "DELETE, /api/calendar-feeds/me, 204, 204",
    "POST, /api/calendar-feeds/me/groups/cal-group, 201, 403",
    "DELETE, /api/calendar-feeds/me/groups/cal-group, 204, 204",
    "GET, /api/free-busy?group=cal-group&from=2027-05-04T00:00:00Z&to=2027-05-05T00:00:00Z, 200, 403",
    "GET, /api/free-busy?group=cal-group&from=2027-05-04T00:00:00Z&to=2027-05-03T00:00:00Z, 400, 400",
    "GET, /api/free-busy?group=cal-group&from=yesterday&to=2027-05-03T00:00:00Z, 400, 400",
    "GET, /api/free-busy?group=cal-group, 400, 400",
  })
  void who_may_what(String method, String path, int member, int stranger) {
    assertThat(status(method, path, Tokens.of("cal-bob"))).isEqualTo(member);
    assertThat(status(method, path, Tokens.of("cal-stranger"))).isEqualTo(stranger);
    assertThat(status(method, path, null)).isEqualTo(401);
  }

  private int status(String method, String path, String token) {
    return story
        .http()
        .method(HttpMethod.valueOf(method))
        .uri(path)
        .headers(
            it -> {
              if (token != null) {
                it.setBearerAuth(token);
              }
            })
        .exchange()
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  @Test
  void nothing_is_written_at_an_open_address() {
    for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      assertThat(status(method, "/api/calendars/public.ics", null)).isEqualTo(401);
      assertThat(status(method, "/api/meetings/public", null)).isEqualTo(401);
    }
  }
}
