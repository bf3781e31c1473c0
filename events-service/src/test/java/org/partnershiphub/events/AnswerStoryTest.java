package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.events.answers.AnswerLink;
import org.partnershiphub.events.answers.AnswerLinks;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Answers by page and by link, over HTTP, Kafka and the store. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerStoryTest {

  private static final String GROUP = "ans-body";

  @Autowired private AnswerLinks links;
  private Story story;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    var community = story.community();
    community.group(GROUP, "STANDING", false);
    community.seat(GROUP, GROUP + ":1", "ans-ada", "PRIMARY", "ans-in");
    community.seat(GROUP, GROUP + ":2", "ans-bo", "ALTERNATE", "ans-in");
    community.seat(GROUP, GROUP + ":3", "ans-cy", "PRIMARY", "ans-az");
    story.membership().card("ans-cy", "Cy Answer", "ans-cy@example.org", "ACTIVE");
    schedule("ans-known", "MEMBERS");
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private void schedule(String id, String level) {
    var body =
        Story.meeting(id, "2027-05-04T10:00:00", "America/New_York", GROUP)
            .replace("\"title\"", "\"accessLevel\":\"" + level + "\",\"title\"");
    assertThat(story.post(Story.COORDINATOR, "/api/meetings", body).status().value())
        .isEqualTo(201);
    story.untilInvited(id, "ans-ada", "ans-bo", "ans-cy");
  }

  private Story.Answer answer(String who, String meeting, String body) {
    return story.post(Tokens.of(who), "/api/meetings/" + meeting + "/answer", body);
  }

  private String response(String meeting, String person) {
    return answers(meeting).stream()
        .filter(it -> it.path("person").asString("").equals(person))
        .map(it -> it.path("response").asString(""))
        .findFirst()
        .orElse("not invited");
  }

  private List<JsonNode> answers(String meeting) {
    return story
        .get(Story.COORDINATOR, "/api/meetings/" + meeting + "/answers")
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  private List<String> asked(String meeting) {
    return story.topics().facts("meetings.v1", "meetings.alternate-asked.v1").stream()
        .map(it -> it.path("data"))
        .filter(it -> it.path("meeting").asString("").equals(meeting))
        .map(it -> it.path("person").asString("") + " " + it.path("because").asString(""))
        .toList();
  }

  private void untilAsked(String meeting, String... expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(asked(meeting)).containsExactly(expected));
  }

  @Test
  void everybody_is_listed_with_their_answer_and_a_new_time_asks_anew() {
    schedule("ans-time", "MEMBERS");

    assertThat(answer("ans-ada", "ans-time", "{\"answer\":\"ACCEPTED\"}").status().value())
        .isEqualTo(200);
    var behalf =
        story.post(
            Story.COORDINATOR,
            "/api/meetings/ans-time/answer",
            "{\"answer\":\"TENTATIVE\",\"person\":\"ans-cy\"}");
    assertThat(behalf.json().path("by").asString("")).isEqualTo("p181");
    assertThat(response("ans-time", "ans-bo")).isEqualTo("NONE");
    var summary = story.get(Story.COORDINATOR, "/api/meetings/ans-time/answers/summary").json();
    assertThat(summary.toString())
        .isEqualTo(
            "{\"invited\":3,\"accepted\":1,\"tentative\":1,\"declined\":0,\"substitute\":0,\"silent\":1}");
    var own = story.get(Tokens.of("ans-ada"), "/api/meetings/ans-time/answers").json();
    assertThat(own.path("items")).hasSize(1);

    story.post(Story.COORDINATOR, "/api/meetings/ans-time/details", "{\"agenda\":\"1. Welcome\"}");
    assertThat(response("ans-time", "ans-ada")).isEqualTo("ACCEPTED");
    story.post(
        Story.COORDINATOR,
        "/api/meetings/ans-time/move",
        "{\"startsLocal\":\"2027-05-05T10:00:00\"}");
    assertThat(response("ans-time", "ans-ada")).isEqualTo("NONE");
    assertThat(answer("ans-ada", "ans-time", "{\"answer\":\"ACCEPTED\",\"version\":1}").problem())
        .isEqualTo("answer-outdated");
    story.post(Story.COORDINATOR, "/api/meetings/ans-time/cancellation", "{}");
    assertThat(answer("ans-ada", "ans-time", "{\"answer\":\"ACCEPTED\"}").problem())
        .isEqualTo("meeting-cancelled");
  }

  @Test
  void the_alternate_is_asked_at_once_and_once() {
    schedule("ans-sub", "MEMBERS");

    assertThat(answer("ans-ada", "ans-sub", "{\"answer\":\"DECLINED\"}").status().value())
        .isEqualTo(200);
    untilAsked("ans-sub", "ans-bo DECLINED");
    var sent = answer("ans-ada", "ans-sub", "{\"answer\":\"SUBSTITUTE\"}");
    assertThat(sent.json().path("alternate").asString("")).isEqualTo("ans-bo");
    schedule("ans-sub-2", "MEMBERS");
    answer("ans-bo", "ans-sub-2", "{\"answer\":\"ACCEPTED\"}");
    answer("ans-ada", "ans-sub-2", "{\"answer\":\"DECLINED\"}");
    answer("ans-ada", "ans-sub-2", "{\"answer\":\"SUBSTITUTE\",\"alternate\":\"ans-bo\"}");
    untilAsked("ans-sub-2", "ans-bo SUBSTITUTE");
    assertThat(asked("ans-sub")).containsExactly("ans-bo DECLINED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ans-cy  | {"answer":"SUBSTITUTE"}                        | 422 | no-alternate
          ans-bo  | {"answer":"SUBSTITUTE"}                        | 422 | no-alternate
          ans-ada | {"answer":"SUBSTITUTE","alternate":"ans-cy"}   | 422 | no-alternate
          ans-ada | {"answer":"ACCEPTED","alternate":"ans-bo"}     | 422 | alternate-not-meant
          ans-ada | {"answer":"PERHAPS"}                           | 400 | invalid-request
          ans-ada | {}                                             | 400 | invalid-request
          ans-ada | {"answer":"ACCEPTED","version":0}              | 400 | invalid-request
          ans-ada | {"answer":"ACCEPTED","mood":"good"}            | 400 | invalid-request
          """)
  void what_makes_no_sense_is_refused_and_changes_nothing(
      String who, String body, int status, String problem) {
    var refused = answer(who, "ans-known", body);

    assertThat(refused.status().value()).as(refused.text()).isEqualTo(status);
    assertThat(refused.problem()).isEqualTo(problem);
    assertThat(response("ans-known", who)).isEqualTo("NONE");
  }

  private String link(String person, String meeting, int version) {
    return "/api/answers/"
        + links.token(
            new AnswerLink(new PersonId(person), new MeetingId(meeting), null, version, null));
  }

  private Story.Answer press(String link, String form) {
    var result =
        story
            .http()
            .post()
            .uri(link)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .bodyValue(form)
            .exchange()
            .expectBody(String.class)
            .returnResult();
    return new Story.Answer(result.getStatus(), String.valueOf(result.getResponseBody()), "");
  }

  private Story.Answer look(HttpMethod method, String link) {
    var result =
        story.http().method(method).uri(link).exchange().expectBody(String.class).returnResult();
    return new Story.Answer(result.getStatus(), String.valueOf(result.getResponseBody()), "");
  }

  @Test
  void looking_changes_nothing_and_a_press_counts_a_moment_later() {
    schedule("ans-link", "MEMBERS");
    var link = link("ans-ada", "ans-link", 1);

    assertThat(look(HttpMethod.GET, link).text())
        .contains("A meeting", "value=\"ACCEPTED\"", "value=\"SUBSTITUTE\"", "ans-bo")
        .doesNotContain("<script");
    assertThat(look(HttpMethod.HEAD, link).status().value()).isEqualTo(200);
    assertThat(response("ans-link", "ans-ada")).isEqualTo("NONE");
    assertThat(press(link, "answer=ACCEPTED").text()).contains("Thank you");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(response("ans-link", "ans-ada")).isEqualTo("ACCEPTED"));
    assertThat(look(HttpMethod.GET, link).text()).contains("Your answer so far");
    assertThat(press(link, "answer=PERHAPS").status().value()).isEqualTo(400);
    var nobody = press(link, "answer=SUBSTITUTE&alternate=%3Cb%3E%20or%20so");
    assertThat(nobody.status().value()).isEqualTo(400);
    assertThat(nobody.text()).contains("<main").doesNotContain("<b>");
    assertThat(response("ans-link", "ans-ada")).isEqualTo("ACCEPTED");
  }

  @Test
  void a_program_that_presses_every_button_changes_nothing() {
    schedule("ans-scan", "MEMBERS");
    var link = link("ans-ada", "ans-scan", 1);
    answer("ans-ada", "ans-scan", "{\"answer\":\"TENTATIVE\"}");

    press(link, "answer=ACCEPTED");
    assertThat(press(link, "answer=TENTATIVE").status().value()).isEqualTo(409);
    assertThat(press(link, "answer=DECLINED").text()).contains("Please press once");
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(response("ans-scan", "ans-ada")).isEqualTo("TENTATIVE"));
    assertThat(answers("ans-scan").getFirst().path("scanned").asInt()).isEqualTo(1);
    assertThat(asked("ans-scan")).isEmpty();
  }

  @Test
  void a_link_is_good_for_one_person_one_meeting_and_one_time() {
    schedule("ans-old", "CONFIDENTIAL");
    var link = link("ans-ada", "ans-old", 1);

    assertThat(look(HttpMethod.GET, link).text())
        .contains("A confidential meeting")
        .doesNotContain("A meeting");
    assertThat(look(HttpMethod.GET, link + "x").status().value()).isEqualTo(404);
    assertThat(press(link + "x", "answer=ACCEPTED").status().value()).isEqualTo(404);
    assertThat(press(link("ans-nobody", "ans-old", 1), "answer=ACCEPTED").status().value())
        .isEqualTo(410);
    story.post(
        Story.COORDINATOR,
        "/api/meetings/ans-old/move",
        "{\"startsLocal\":\"2027-05-05T10:00:00\"}");
    assertThat(look(HttpMethod.GET, link).status().value()).isEqualTo(410);
    assertThat(press(link, "answer=ACCEPTED").text()).contains("The time has changed");
    assertThat(press(link("ans-ada", "ans-old", 2), "answer=ACCEPTED").status().value())
        .isEqualTo(200);
  }

  @Test
  void a_series_is_answered_as_a_whole_and_an_occurrence_otherwise() {
    var id = "series:ans";
    story.post(
        Story.COORDINATOR,
        "/api/series",
        SeriesBodies.series(id, "2027-01-14T14:00:00", "FREQ=MONTHLY;BYDAY=2TH;COUNT=3", GROUP));
    story.untilInvited(id, "ans-ada", "ans-bo", "ans-cy");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(response(id + ":20270311t1400", "ans-ada")).isEqualTo("NONE"));

    var all = story.post(Tokens.of("ans-ada"), "/api/series/" + id + "/answer", ACCEPT);
    assertThat(all.status().value()).as(all.text()).isEqualTo(200);
    answer("ans-ada", id + ":20270311t1400", "{\"answer\":\"TENTATIVE\"}");

    assertThat(response(id + ":20270114t1400", "ans-ada")).isEqualTo("ACCEPTED");
    assertThat(response(id + ":20270311t1400", "ans-ada")).isEqualTo("TENTATIVE");
    story.post(
        Story.COORDINATOR,
        "/api/meetings/" + id + ":20270114t1400/move",
        "{\"startsLocal\":\"2027-01-15T14:00:00\"}");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(response(id + ":20270114t1400", "ans-ada")).isEqualTo("NONE"));
    assertThat(response(id + ":20270211t1400", "ans-ada")).isEqualTo("ACCEPTED");
    assertThat(
            story.post(Tokens.of("ans-nobody"), "/api/series/" + id + "/answer", ACCEPT).problem())
        .isEqualTo("meeting-not-found");
  }

  private void hears(String id, String key, String data) {
    var type = "meetings.response-recorded.v1";
    story.topics().send("meetings.v1", key, FactTopics.fact(id, type, key, key, 1L, data));
  }

  /** What is heard again, too late, of a meeting that is none, or cannot be read, asks nobody. */
  @Test
  void an_answer_heard_twice_late_or_spoilt_asks_no_alternate_again() {
    schedule("ans-heard", "MEMBERS");
    schedule("ans-off", "MEMBERS");
    answer("ans-ada", "ans-off", "{\"answer\":\"DECLINED\"}");
    untilAsked("ans-off", "ans-bo DECLINED");
    story.post(Story.COORDINATOR, "/api/meetings/ans-off/cancellation", "{}");

    hears("spoilt", "ans-heard", "{\"meeting\":\"NOT AN ID\"}");
    for (var meeting : List.of("ans-heard", "ans-off", "ans-no-such")) {
      var data =
          "{\"meeting\":\"%s\",\"subject\":\"%s\",\"person\":\"ans-ada\"}"
              .formatted(meeting, meeting);
      hears("again-" + meeting, "ans-heard", data);
      hears("again-" + meeting, "ans-heard", data);
    }
    answer("ans-ada", "ans-heard", "{\"answer\":\"DECLINED\"}");

    untilAsked("ans-heard", "ans-bo DECLINED");
    assertThat(asked("ans-off")).containsExactly("ans-bo DECLINED");
    assertThat(asked("ans-no-such")).isEmpty();
  }

  @Test
  void the_page_of_a_series_has_the_next_three_times_on_the_readers_clock_first() {
    var rule = "FREQ=MONTHLY;BYDAY=2TH;COUNT=5";
    for (var level : List.of("MEMBERS", "CONFIDENTIAL")) {
      var id = "series:ans-next-" + level.toLowerCase(Locale.ROOT);
      var body =
          SeriesBodies.series(id, "2027-01-14T14:00:00", rule, GROUP)
              .replace("\"title\"", "\"accessLevel\":\"" + level + "\",\"title\"");
      assertThat(story.post(Story.COORDINATOR, "/api/series", body).status().value())
          .isEqualTo(201);
      story.untilInvited(id, "ans-ada", "ans-bo", "ans-cy");
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(response(id + ":20270513t1400", "ans-cy")).isEqualTo("NONE"));
    }
    story.post(
        Story.COORDINATOR,
        "/api/meetings/series:ans-next-members:20270211t1400/cancellation",
        "{}");
    var page = look(HttpMethod.GET, link("ans-cy", "series:ans-next-members", 1));
    var secret = look(HttpMethod.GET, link("ans-cy", "series:ans-next-confidential", 1));

    assertThat(page.text())
        .containsSubsequence(
            "Thursday, January 14",
            "12:00 PM Mountain Standard Time",
            "2:00 PM Eastern Standard Time",
            "Thursday, March 11",
            "Thursday, April 8",
            "11:00 AM Mountain Standard Time",
            "2:00 PM Eastern Daylight Time")
        .doesNotContain("February", "May");
    assertThat(secret.text())
        .contains("A confidential meeting", "12:00 PM Mountain Standard Time")
        .doesNotContain("A series", "May");
  }

  @Test
  void whoever_turns_out_to_be_somebody_else_has_answered_what_they_answered() {
    schedule("ans-twin-one", "MEMBERS");
    schedule("ans-twin-two", "MEMBERS");
    story.community().seat(GROUP, GROUP + ":4", "ans-twin", "EXPERT", "ans-az");
    story.untilInvited("ans-twin-one", "ans-ada", "ans-bo", "ans-cy", "ans-twin");
    story.untilInvited("ans-twin-two", "ans-ada", "ans-bo", "ans-cy", "ans-twin");
    answer("ans-twin", "ans-twin-one", "{\"answer\":\"ACCEPTED\"}");
    answer("ans-twin", "ans-twin-two", "{\"answer\":\"ACCEPTED\"}");
    answer("ans-cy", "ans-twin-two", "{\"answer\":\"DECLINED\"}");

    story.membership().merged("ans-twin", "ans-cy");
    story.membership().merged("ans-twin", "ans-cy");
    story.community().vacate(GROUP, GROUP + ":4", "ans-twin", "MERGED");

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(response("ans-twin-one", "ans-cy")).isEqualTo("ACCEPTED"));
    story.untilInvited("ans-twin-one", "ans-ada", "ans-bo", "ans-cy");
    assertThat(response("ans-twin-two", "ans-cy")).isEqualTo("DECLINED");
    assertThat(response("ans-twin-one", "ans-twin")).isEqualTo("not invited");
    assertThat(recordedOf("ans-twin-one", "ans-cy")).isEqualTo(1);
  }

  private long recordedOf(String meeting, String person) {
    return story.topics().facts("meetings.v1", "meetings.response-recorded.v1").stream()
        .map(it -> it.path("data"))
        .filter(it -> it.path("meeting").asString("").equals(meeting))
        .filter(it -> it.path("person").asString("").equals(person))
        .count();
  }

  private static final String ACCEPT = "{\"answer\":\"ACCEPTED\"}";
}
