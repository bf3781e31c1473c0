package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** From the agenda to the actions of a meeting, as of half an hour after it began. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsStoryTest {

  private static final String BODY = "rec-council";
  private static final String HELD = "/api/meetings/rec-held";
  private static final String AHEAD = "/api/meetings/rec-ahead";
  private static final String SECRET = "/api/meetings/rec-secret";
  private static final String ITEMS =
      """
      {"items":[{"title":"Welcome <script>","kind":"EXCHANGE","minutes":20,"presenters":[{"name":"Dr. O'Neil"}]},
                {"id":"vote","title":"The budget","kind":"DECISION","minutes":40,"presenters":[{"person":"p001"}]}]}
      """;

  private Story story;
  private Membership membership;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    var topics = new FactTopics(BackingServers.get().brokers(), prefix);
    story = new Story(port, topics);
    membership = new Membership(topics);
    story.community().group(BODY, "STANDING", false);
    for (int n = 0; n < 4; n++) {
      membership.jurisdiction("activated", "rec-j" + n, "activatedOn", "2025-01-01");
      story.community().seat(BODY, BODY + ":" + n, "rec-p" + n, "PRIMARY", "rec-j" + n);
    }
    schedule("rec-held", "2026-11-23T09:30:00", "MEMBERS");
    schedule("rec-ahead", "2027-03-11T14:00:00", "MEMBERS");
    schedule("rec-secret", "2027-03-12T14:00:00", "CONFIDENTIAL");
    story.untilInvited("rec-ahead", "rec-p0", "rec-p1", "rec-p2", "rec-p3");
    story.untilInvited("rec-secret", "rec-p0", "rec-p1", "rec-p2", "rec-p3");
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private void schedule(String id, String local, String level) {
    var body =
        Story.meeting(id, local, "America/New_York", BODY)
            .replace("\"title\"", "\"accessLevel\":\"" + level + "\",\"title\"");
    // Until its group has been heard of.
    soon(
        () ->
            assertThat(story.post(Story.COORDINATOR, "/api/meetings", body).status().value())
                .isEqualTo(201));
  }

  private static void soon(ThrowingRunnable check) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(check);
  }

  private Story.Answer post(String path, String body) {
    return story.post(Story.COORDINATOR, path, body);
  }

  private Story.Answer get(String path) {
    return story.get(Story.COORDINATOR, path);
  }

  private List<String> told(String type, String meeting) {
    return story.topics().facts("meetings.v1", "meetings." + type + ".v1").stream()
        .map(it -> it.path("data"))
        .filter(it -> meeting.equals(it.path("meeting").asString("")))
        .map(it -> it.toString())
        .toList();
  }

  @Test
  void an_agenda_is_planned_made_final_and_planned_anew() {
    schedule("rec-agenda", "2027-04-01T14:00:00", "MEMBERS");
    var agenda = "/api/meetings/rec-agenda/agenda";

    assertThat(get(agenda).etag()).isEqualTo("\"0\"");
    assertThat(story.put(Story.COORDINATOR, agenda, ITEMS).etag()).isEqualTo("\"1\"");
    var stale = story.send(HttpMethod.PUT, Story.COORDINATOR, agenda, ITEMS, "\"0\"");
    assertThat(stale.status().value()).isEqualTo(412);
    var made = post(agenda + "/finalisation", "{}").json();
    assertThat(made.path("state").asString()).isEqualTo("FINAL");
    story.put(Story.COORDINATOR, agenda, ITEMS.replace("40", "30"));

    var now = get(agenda).json();
    assertThat(now.path("version").asInt()).isEqualTo(2);
    assertThat(now.path("state").asString()).isEqualTo("DRAFT");
    assertThat(now.path("items").path(0).path("id").asString()).isEqualTo("i1");
    assertThat(get(agenda + "?version=1").json().path("minutes").asInt()).isEqualTo(60);
    assertThat(get(agenda + "?version=2").problem()).isEqualTo("agenda-version-not-found");
    soon(
        () ->
            assertThat(told("agenda-finalised", "rec-agenda"))
                .singleElement()
                .asString()
                .contains("\"daysBefore\":129")
                .doesNotContain("budget"));
  }

  @Test
  void the_page_shows_the_readers_clock_first_and_runs_nothing() {
    story.put(Story.COORDINATOR, AHEAD + "/agenda", ITEMS.replace("p001", "rec-speaker"));
    membership.person("rec-speaker", "Mary <b> Poe", "ACTIVE");
    soon(() -> assertThat(get(AHEAD + "/agenda/page").text()).contains("Mary &lt;b&gt; Poe"));

    var page = story.get(Tokens.of("rec-p0"), AHEAD + "/agenda/page?zone=America/Phoenix").text();

    assertThat(page)
        .contains("<html lang=\"en\">", "Welcome &lt;script&gt;", "Dr. O&#39;Neil", "<caption>")
        .contains("Thursday, March 11, 2027")
        .contains("<td>12:00 to 12:20</td><td>14:00 to 14:20</td>")
        .doesNotContain("<script>");
    assertThat(page.indexOf("America/Phoenix")).isLessThan(page.indexOf("America/New_York"));
    assertThat(get(AHEAD + "/agenda/page?zone=Mars").problem()).isEqualTo("zone-unknown");
  }

  @Test
  void a_file_is_kept_and_handed_out_as_something_to_save() {
    var path = SECRET + "/agenda/materials/files?name=Übersicht.pdf&title=Overview";
    var kept = upload(path, MediaType.APPLICATION_PDF, new byte[700_000]);
    var at = SECRET + "/agenda/materials/" + kept.json().path("id").asString();

    assertThat(kept.status().value()).as(kept.text()).isEqualTo(201);
    assertThat(kept.json().path("file").path("bytes").asInt()).isEqualTo(700_000);
    story
        .http()
        .get()
        .uri(at)
        .headers(it -> it.setBearerAuth(Tokens.of("rec-p0")))
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .value("Content-Disposition", it -> assertThat(it).startsWith("attachment"))
        .expectHeader()
        .contentType(MediaType.APPLICATION_PDF)
        .expectBody(byte[].class)
        .value(it -> assertThat(it).hasSize(700_000));
    assertThat(story.get(Tokens.of("rec-stranger"), at).status().value()).isEqualTo(404);
    assertThat(story.delete(Story.COORDINATOR, at).status().value()).isEqualTo(204);
    assertThat(get(at).problem()).isEqualTo("material-not-found");
  }

  @Test
  void a_file_that_is_too_large_or_of_a_kind_that_runs_is_not_kept() {
    var path = SECRET + "/agenda/materials/files?name=a";
    var before = get(SECRET + "/agenda").etag();

    var large = upload(path, MediaType.APPLICATION_PDF, new byte[6 << 20]);
    assertThat(large.status().value()).isEqualTo(413);
    var page = upload(path, MediaType.TEXT_HTML, new byte[10]);
    assertThat(page.problem()).isEqualTo("material-type-not-taken");
    var empty = upload(path, MediaType.APPLICATION_PDF, new byte[0]);
    assertThat(empty.problem()).isEqualTo("file-empty");
    assertThat(get(SECRET + "/agenda").etag()).isEqualTo(before);
  }

  private Story.Answer upload(String path, MediaType type, byte[] bytes) {
    var result =
        story
            .http()
            .post()
            .uri(path)
            .headers(it -> it.setBearerAuth(Story.COORDINATOR))
            .contentType(type)
            .bodyValue(bytes)
            .exchange()
            .expectBody(String.class)
            .returnResult();
    var text = result.getResponseBody();
    return new Story.Answer(result.getStatus(), text == null ? "" : text, "");
  }

  @Test
  void a_meeting_is_held_from_the_roll_call_to_the_decision() {
    story.put(Story.COORDINATOR, HELD + "/agenda", ITEMS);
    var roll =
        IntStream.range(0, 2)
            .mapToObj(
                n ->
                    "{\"person\":\"rec-p%d\",\"capacity\":\"PRIMARY\",\"jurisdiction\":\"rec-j%d\"}"
                        .formatted(n, n))
            .toList();
    assertThat(post(HELD + "/attendance", roll(roll)).json().path("jurisdictions")).hasSize(2);

    var two = post(HELD + "/quorums", "{}").json();
    assertThat(two.path("base")).hasSize(4);
    assertThat(two.path("needed").asInt()).isEqualTo(3);
    assertThat(two.path("met").asBoolean()).isFalse();
    var decision =
        "{\"item\":\"vote\",\"text\":\"The budget.\",\"votes\":[{\"jurisdiction\":\"rec-j0\",\"vote\":\"FOR\"},{\"jurisdiction\":\"rec-j1\",\"vote\":\"ABSTAIN\"}]}";
    assertThat(post(HELD + "/decisions", decision).problem()).isEqualTo("quorum-missing");

    var late =
        "{\"person\":\"rec-p2\",\"capacity\":\"PRIMARY\",\"jurisdiction\":\"rec-j2\",\"stays\":[{\"from\":\"2026-11-23T14:40:00Z\"}]}";
    post(HELD + "/attendance", roll(List.of(late)));
    assertThat(post(HELD + "/quorums", "{\"item\":\"vote\"}").json().path("met").asBoolean())
        .isTrue();
    var made = post(HELD + "/decisions", decision);
    assertThat(made.status().value()).as(made.text()).isEqualTo(201);
    assertThat(made.json().path("result").asString()).isEqualTo("ADOPTED");
    assertThat(get(HELD + "/decisions/rec-held:d1").json().path("votes")).hasSize(2);
    soon(
        () ->
            assertThat(told("decision-recorded", "rec-held"))
                .singleElement()
                .asString()
                .contains("\"inFavour\":1")
                .doesNotContain("budget"));
    assertThat(told("attendance-recorded", "rec-held")).hasSize(3);
    assertThat(told("quorum-determined", "rec-held")).hasSize(2);
  }

  private static String roll(List<String> attendees) {
    return "{\"attendees\":[" + String.join(",", attendees) + "]}";
  }

  @Test
  void minutes_go_from_draft_to_everybody_who_may_read_the_meeting() {
    schedule("rec-minutes", "2026-11-23T09:00:00", "OPEN");
    var minutes = "/api/meetings/rec-minutes/minutes";
    var reader = Tokens.of("rec-anybody");

    story.put(Story.COORDINATOR, minutes, "{\"sections\":[{\"theme\":\"T\",\"text\":\"One\"}]}");
    assertThat(story.get(reader, minutes).problem()).isEqualTo("minutes-not-found");
    assertThat(post(minutes + "/publication", "").problem()).isEqualTo("minutes-not-approved");
    post(minutes + "/approval", "");
    post(minutes + "/publication", "");
    story.put(Story.COORDINATOR, minutes, "{\"sections\":[{\"theme\":\"T\",\"text\":\"Two\"}]}");

    assertThat(story.get(reader, minutes).text()).contains("One").doesNotContain("Two");
    assertThat(get(minutes).json().path("version").asInt()).isEqualTo(2);
    assertThat(get(minutes).json().path("stage").asString()).isEqualTo("DRAFT");
    soon(
        () ->
            assertThat(told("minutes-published", "rec-minutes"))
                .singleElement()
                .asString()
                .doesNotContain("One"));
  }

  @Test
  void of_a_confidential_meeting_only_themes_are_written_down() {
    var minutes = SECRET + "/minutes";
    var text = "{\"sections\":[{\"theme\":\"Safety\",\"text\":\"What happened\"}]}";
    var number = "{\"sections\":[{\"theme\":\"Case 4711\"}]}";
    var themes = "{\"sections\":[{\"theme\":\"Safety culture\"}]}";

    assertThat(story.put(Story.COORDINATOR, minutes, text).problem()).isEqualTo("themes-only");
    assertThat(story.put(Story.COORDINATOR, minutes, number).problem()).isEqualTo("themes-only");
    assertThat(story.put(Story.COORDINATOR, minutes, themes).status().value()).isEqualTo(200);
    assertThat(post(minutes + "/approval", "").problem()).isEqualTo("not-yet");
  }

  @Test
  void whoever_takes_over_a_seat_inherits_what_it_has_to_do() {
    story.community().seat(BODY, BODY + ":90", "rec-old", "PRIMARY", "rec-j9");
    var task =
        "{\"task\":\"Write the report\",\"holder\":{\"seat\":{\"group\":\"%s\",\"jurisdiction\":\"rec-j9\",\"capacity\":\"PRIMARY\"}},\"dueOn\":\"2027-01-31\"}"
            .formatted(BODY);
    var action = post(HELD + "/actions", task);
    assertThat(action.status().value()).as(action.text()).isEqualTo(201);
    soon(() -> assertThat(mine("rec-old")).containsExactly("Write the report"));

    story.community().vacate(BODY, BODY + ":90", "rec-old", "REPLACED");
    story.community().seat(BODY, BODY + ":91", "rec-new", "PRIMARY", "rec-j9");

    soon(() -> assertThat(mine("rec-new")).containsExactly("Write the report"));
    soon(() -> assertThat(mine("rec-old")).isEmpty());
    var at = "/api/actions/" + action.json().path("id").asString();
    var done = "{\"state\":\"DONE\",\"note\":\"Sent.\"}";
    assertThat(story.post(Tokens.of("rec-old"), at + "/state", done).status().value())
        .isEqualTo(404);
    assertThat(
            story.post(Tokens.of("rec-new"), at + "/state", done).json().path("state").asString())
        .isEqualTo("DONE");
    assertThat(
            story
                .get(
                    Tokens.of("rec-p0"), "/api/actions?state=DONE&seat=" + BODY + "/rec-j9/PRIMARY")
                .json()
                .path("items"))
        .hasSize(1);
  }

  @Test
  void whoever_turns_out_to_be_somebody_else_passes_on_what_they_have_to_do() {
    var task =
        "{\"task\":\"Call them\",\"holder\":{\"person\":\"rec-twin\"},\"dueOn\":\"2027-01-31\"}";
    post(HELD + "/actions", task);
    assertThat(mine("rec-twin")).containsExactly("Call them");

    membership.merged("rec-twin", "rec-one");
    membership.merged("rec-twin", "rec-one");

    soon(() -> assertThat(mine("rec-one")).containsExactly("Call them"));
    assertThat(mine("rec-twin")).isEmpty();
  }

  @Test
  void whoever_was_there_under_an_id_that_is_merged_is_shown_as_who_they_are() {
    schedule("rec-was", "2026-11-23T09:00:00", "MEMBERS");
    var roll = "{\"attendees\":[{\"person\":\"rec-alias\",\"capacity\":\"GUEST\"}]}";
    var noted = post("/api/meetings/rec-was/attendance", roll);
    assertThat(noted.status().value()).as(noted.text()).isEqualTo(200);
    assertThat(noted.json().at("/attendees/0/survivor").isMissingNode()).isTrue();

    membership.merged("rec-alias", "rec-real");

    soon(
        () -> {
          var shown = get("/api/meetings/rec-was/attendance").json().at("/attendees/0");
          assertThat(shown.path("person").asString("")).isEqualTo("rec-alias");
          assertThat(shown.path("survivor").asString("")).isEqualTo("rec-real");
        });
  }

  @Test
  void an_occurrence_has_records_of_its_own_and_tells_under_its_series() {
    var series = SeriesBodies.series("series:rec-m", "2027-03-02T14:00:00", "FREQ=WEEKLY", BODY);
    var meeting = "series:rec-m:20270309t1400";
    var agenda = "/api/meetings/" + meeting + "/agenda";
    assertThat(story.post(Story.COORDINATOR, "/api/series", series).status().value())
        .isEqualTo(201);
    soon(() -> assertThat(get(agenda).status().value()).isEqualTo(200));

    story.put(Story.COORDINATOR, agenda, ITEMS);
    post(agenda + "/finalisation", "{}");

    soon(
        () ->
            assertThat(told("agenda-finalised", meeting))
                .singleElement()
                .asString()
                .contains("\"series\":\"series:rec-m\"", "\"root\":\"series:rec-m\""));
    soon(
        () ->
            assertThat(story.get(Tokens.of("rec-p1"), agenda).json().path("state").asString())
                .isEqualTo("FINAL"));
    var next = agenda.replace("0309", "0316");
    assertThat(get(next).json().path("items")).isEmpty();
    assertThat(
            story.topics().records("meetings.v1").stream()
                .filter(
                    it ->
                        new String(it.value(), StandardCharsets.UTF_8)
                            .contains("\"" + meeting + "\""))
                .map(it -> it.key()))
        .containsOnly("series:rec-m");
  }

  private List<String> mine(String person) {
    return story
        .get(Tokens.of(person), "/api/actions?person=me")
        .json()
        .path("items")
        .valueStream()
        .map(it -> it.path("task").asString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "PUT | /agenda | {\"items\":[{\"title\":\"A\",\"kind\":\"EXCHANGE\",\"minutes\":61}]} | 422 | agenda-overruns | /items",
        "PUT | /agenda | {\"items\":[{\"title\":\"A\",\"kind\":\"PARTY\",\"minutes\":0}]} | 400 | invalid-request | /items/0/kind",
        "PUT | /agenda | {\"items\":[{\"title\":\"A\",\"kind\":\"EXCHANGE\",\"minutes\":5,\"presenters\":[{}]}]} | 422 | agenda-invalid | /items/0/presenters/0",
        "PUT | /agenda | {\"items\":[null]} | 400 | invalid-request | /items/0",
        "POST | /agenda/materials | {\"title\":\"A\",\"url\":\"http://example.org\"} | 400 | invalid-request | /url",
        "POST | /agenda/materials | {\"title\":\"A\",\"url\":\"javascript:alert(1)\"} | 400 | invalid-request | /url",
        "POST | /agenda/materials | {\"title\":\"A\",\"url\":\"https://example.org\",\"item\":\"none\"} | 422 | agenda-invalid | /item",
        "POST | /attendance | {\"attendees\":[]} | 400 | invalid-request | /attendees",
        "POST | /attendance | {\"attendees\":[{\"person\":\"p1\",\"capacity\":\"GUEST\",\"jurisdiction\":\"j1\"}]} | 422 | attendance-invalid | /attendees/0/jurisdiction",
        "POST | /attendance | {\"attendees\":[{\"person\":\"p1\",\"capacity\":\"PRIMARY\"}]} | 422 | attendance-invalid | /attendees/0/jurisdiction",
        "POST | /attendance | {\"attendees\":[{\"person\":\"p1\",\"capacity\":\"GUEST\"}]} | 422 | attendance-invalid | /attendees/0/stays",
        "POST | /attendance | {\"attendees\":[{\"person\":\"P 1\",\"capacity\":\"BOSS\"}]} | 400 | invalid-request | /attendees/0/person",
        "POST | /quorums | {\"group\":\"another\"} | 422 | body-unclear | /group",
        "POST | /quorums | {} | 422 | not-yet | /at",
        "POST | /decisions | {\"text\":\" \"} | 400 | invalid-request | /text",
        "POST | /decisions | {\"text\":\"x\",\"at\":\"2026-11-23T15:00:00Z\"} | 422 | not-yet | /at",
        "PUT | /minutes | {\"sections\":[{\"theme\":\"\"}]} | 400 | invalid-request | /sections/0/theme",
        "POST | /actions | {\"task\":\"x\",\"dueOn\":\"2027-02-30\",\"holder\":{\"person\":\"p1\"}} | 400 | invalid-request | /dueOn",
        "POST | /actions | {\"task\":\"x\",\"dueOn\":\"2027-02-20\",\"holder\":{}} | 422 | action-invalid | /holder",
      })
  void bad_input_is_named_and_changes_nothing(
      String method, String path, String body, int status, String code, String where) {
    var at = "/api/meetings/rec-bad" + path;
    if (get("/api/meetings/rec-bad").status().value() == 404) {
      schedule("rec-bad", "2027-05-06T14:00:00", "MEMBERS");
    }

    var answer = story.send(HttpMethod.valueOf(method), Story.COORDINATOR, at, body, "");

    assertThat(answer.status().value()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(code);
    assertThat(answer.json().path("errors").valueStream().map(it -> it.path("pointer").asString()))
        .contains(where);
    var read = path.replaceFirst("/materials", "");
    assertThat(get("/api/meetings/rec-bad" + read).etag()).isIn("\"0\"", "");
  }

  @ParameterizedTest
  @CsvSource({
    "?person=rec-p1, 403",
    "?group=rec-nowhere, 403",
    "?seat=a/b, 400",
    "?seat=a/b/KING, 400",
    "?state=LATE, 400",
    "?after=Zm9v, 400"
  })
  void a_list_of_actions_is_refused_to_others_and_to_nonsense(String query, int status) {
    assertThat(story.get(Tokens.of("rec-p0"), "/api/actions" + query).status().value())
        .isEqualTo(status);
  }
}
