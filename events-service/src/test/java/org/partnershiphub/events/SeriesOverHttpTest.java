package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;

@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesOverHttpTest {

  private static final String STANDS = "/api/series/series:shttp";

  private Story story;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    story.community().group("shttp-group", "STANDING", false);
    story.community().group("shttp-cir", "STANDING", true);
    story.community().group("shttp-closed", "STANDING", false);
    story.community().closed("shttp-closed");
    var body =
        SeriesBodies.series(
            "series:shttp", "2027-01-14T14:00:00", "FREQ=MONTHLY;BYDAY=2TH", "shttp-group");
    assertThat(post("/api/series", body).status().value()).isEqualTo(201);
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private Story.Answer post(String path, String body) {
    return story.post(Story.COORDINATOR, path, body);
  }

  private static String body(String change) {
    var sides = change.split("=>", -1);
    var body =
        SeriesBodies.series(
            "series:shttp-bad", "2027-01-14T14:00:00", "FREQ=MONTHLY;BYDAY=2TH", "shttp-group");
    assertThat(body).contains(sides[0]);
    return body.replace(sides[0], sides[1]);
  }

  /** One thing of a good body replaced by a bad one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "FREQ=MONTHLY;BYDAY=2TH=>FREQ=DAILY | 422 | recurrence-invalid | /recurrence",
        "FREQ=MONTHLY;BYDAY=2TH=>every Thursday | 422 | recurrence-invalid | /recurrence",
        "FREQ=MONTHLY;BYDAY=2TH=>FREQ=WEEKLY;COUNT=0 | 422 | recurrence-invalid | /recurrence",
        "FREQ=MONTHLY;BYDAY=2TH=>FREQ=MONTHLY;BYDAY=3TH | 422 | first-start-off-rule | /startsLocal",
        "2027-01-14T14:00:00=>2027-03-14T02:30:00 | 422 | local-time-skipped | /startsLocal",
        "2027-01-14T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60,\"recurrence\":\"FREQ=MONTHLY;BYDAY=2TH=>2027-03-07T02:30:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60,\"recurrence\":\"FREQ=WEEKLY | 422 | local-time-skipped | /startsLocal",
        "2027-01-14T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60,\"recurrence\":\"FREQ=MONTHLY;BYDAY=2TH=>2026-01-08T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60,\"recurrence\":\"FREQ=WEEKLY;COUNT=2 | 422 | nothing-left | ",
        "\"recurrence\"=>\"rotation\":[\"14:00\",\"18:00\"],\"recurrence\" | 422 | rotation-unbounded | /rotation",
        "\"recurrence\"=>\"rotation\":[\"18:00\",\"14:00\"],\"recurrence\" | 422 | edit-unfit | /rotation/0",
        "\"recurrence\"=>\"rotation\":[\"25:00\"],\"recurrence\" | 400 | invalid-request | /rotation/0",
        "America/New_York=>UTC+3 | 422 | zone-unknown | /zone",
        "America/New_York=>Mars/Olympus | 400 | invalid-request | /zone",
        "series:shttp-bad=>shttp-bad | 400 | invalid-request | /id",
        "series:shttp-bad=>series:a:20270101t1000 | 400 | invalid-request | /id",
        "shttp-group=>shttp-nobody | 422 | group-unknown | /groups",
        "shttp-group=>shttp-closed | 409 | group-closed | /groups",
        "[\"shttp-group\"]=>[] | 400 | invalid-request | /groups",
        "\"groups\":[\"shttp-group\"],=> | 422 | audience-empty | /audience",
        "\"recurrence\"=>\"audience\":{\"guests\":[\"shttp-nobody\"]},\"recurrence\" | 422 | person-unknown | /audience/guests",
        "\"recurrence\"=>\"audience\":{\"people\":[]},\"recurrence\" | 400 | invalid-request | /audience/people",
        "\"A series\"=>\" \" | 400 | invalid-request | /title",
        "\"durationMinutes\":60=>\"durationMinutes\":0 | 400 | invalid-request | /durationMinutes",
        "\"durationMinutes\":60=>\"durationMinutes\":60,\"colour\":1 | 400 | invalid-request | /colour",
      })
  void a_bad_definition_is_named_and_defines_nothing(
      String change, int status, String code, String where) {
    var answer = post("/api/series", body(change));

    assertThat(answer.status().value()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(code);
    assertThat(answer.json().path("errors").path(0).path("pointer").asString(""))
        .startsWith(where == null ? "" : where);
    assertThat(story.get(Story.COORDINATOR, "/api/series/series:shttp-bad").status().value())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "[] | 400 | invalid-request | /edits",
        "[null] | 400 | invalid-request | /edits",
        "[{\"kind\":\"EXPLODE\"}] | 400 | invalid-request | /edits/0/kind",
        "[{\"kind\":\"CLOCKS\"}] | 422 | edit-unfit | /edits/0/kind",
        "[{\"kind\":\"AGENDA\",\"agenda\":\"X\"},{\"kind\":\"MOVE_ONE\",\"original\":\"2027-03-11T14:00:00\"}] | 422 | edit-unfit | /edits/1/startsLocal",
        "[{\"kind\":\"CANCEL_ONE\",\"original\":\"2027-03-11T14:00:00\",\"title\":\"X\"}] | 422 | edit-unfit | /edits/0/title",
        "[{\"kind\":\"CANCEL_ONE\",\"original\":\"2027-03-12T14:00:00\"}] | 422 | occurrence-unknown | /edits/0/original",
        "[{\"kind\":\"MOVE_ONE\",\"original\":\"2027-03-11T14:00:00\",\"startsLocal\":\"2026-03-11T14:00:00\"}] | 409 | occurrence-begun | /edits/0/startsLocal",
        "[{\"kind\":\"MOVE_ONE\",\"original\":\"2027-03-11T14:00:00\",\"startsLocal\":\"2027-03-14T02:30:00\"}] | 422 | local-time-skipped | /startsLocal",
        "[{\"kind\":\"MOVE_ONE\",\"original\":\"2027-03-11T14:00:00\",\"startsLocal\":\"2027-11-07T01:30:00\"}] | 422 | local-time-ambiguous | /fold",
        "[{\"kind\":\"ADD_DATE\",\"startsLocal\":\"2027-02-11T14:00:00\"}] | 409 | date-taken | /edits/0/startsLocal",
        "[{\"kind\":\"MOVE_ALL\",\"startsLocal\":\"2027-01-15T14:00:00\"}] | 422 | first-start-off-rule | /startsLocal",
        "[{\"kind\":\"MOVE_ALL\",\"startsLocal\":\"2027-01-15T14:00:00\",\"recurrence\":\"FREQ=YEARLY\"}] | 422 | recurrence-invalid | /recurrence",
        "[{\"kind\":\"END\",\"lastDay\":\"2026-12-31\"}] | 422 | nothing-left | ",
        "[{\"kind\":\"RETITLE\"}] | 422 | edit-unfit | /edits/0/title",
        "[{\"kind\":\"AUDIENCE\",\"groups\":[\"shttp-nobody\"]}] | 422 | group-unknown | /groups",
        "[{\"kind\":\"AUDIENCE\",\"groups\":[\"shttp-closed\"]}] | 409 | group-closed | /groups",
        "[{\"kind\":\"AUDIENCE\"}] | 422 | edit-unfit | /edits/0/audience",
        "[{\"kind\":\"AUDIENCE\",\"audience\":{\"except\":[\"shttp-nobody\"]}}] | 422 | edit-unfit | /edits/0/audience",
        "[{\"kind\":\"AUDIENCE\",\"audience\":{\"offices\":[\"SHTTP_NONE\"]}}] | 422 | office-unknown | /audience/offices",
        "[{\"kind\":\"AUDIENCE\",\"audience\":{\"guests\":[null]}}] | 400 | invalid-request | /edits/0/audience/guests",
      })
  void a_bad_change_set_is_named_by_its_edit_and_changes_nothing(
      String edits, int status, String code, String where) {
    var answer = post(STANDS + "/changes", "{\"edits\":" + edits + "}");

    assertThat(answer.status().value()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(code);
    assertThat(answer.json().path("errors").path(0).path("pointer").asString(""))
        .startsWith(where == null ? "" : where);
    assertThat(story.get(Story.COORDINATOR, STANDS).etag()).isEqualTo("\"1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{} | 400 | invalid-request | /from",
        "{\"from\":\"2027-03-12T14:00:00\"} | 422 | occurrence-unknown | /from",
        "{\"from\":\"2027-03-11T14:00:00\",\"startsLocal\":\"2027-02-11T13:00:00\"} | 422 | edit-unfit | /startsLocal",
        "{\"from\":\"2027-03-11T14:00:00\",\"recurrence\":\"FREQ=MONTHLY;BYDAY=1MO\"} | 422 | first-start-off-rule | /startsLocal",
        "{\"from\":\"2027-03-11T14:00:00\",\"id\":\"m-1\"} | 400 | invalid-request | /id",
      })
  void a_bad_split_is_named_and_splits_nothing(String body, int status, String code, String where) {
    var answer = post(STANDS + "/split", body);

    assertThat(answer.status().value()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(code);
    assertThat(answer.json().path("errors").path(0).path("pointer").asString("")).isEqualTo(where);
    assertThat(story.get(Story.COORDINATOR, STANDS).etag()).isEqualTo("\"1\"");
  }

  @Test
  void confidential_series_have_neutral_titles_everywhere() {
    var cir =
        SeriesBodies.series("series:shttp-cir", "2027-01-14T14:00:00", "FREQ=WEEKLY", "shttp-cir");
    assertThat(post("/api/series", cir.replace("A series", "Case 4711")).problem())
        .isEqualTo("title-not-neutral");
    assertThat(post("/api/series", cir).json().path("accessLevel").asString())
        .isEqualTo("CONFIDENTIAL");

    var edits =
        "{\"edits\":[{\"kind\":\"RETITLE\",\"original\":\"2027-01-21T14:00:00\",\"title\":\"Case 4711\"}]}";
    assertThat(post("/api/series/series:shttp-cir/changes", edits).problem())
        .isEqualTo("title-not-neutral");
  }

  @Test
  void a_series_over_the_golden_change_of_clocks_shows_each_zone_its_hour() {
    var body =
        SeriesBodies.series("series:shttp-g", "2027-03-11T14:00:00", "FREQ=WEEKLY", "shttp-group");
    post("/api/series", body);

    var next =
        story
            .get(Story.COORDINATOR, "/api/series/series:shttp-g?zones=America/Phoenix")
            .json()
            .path("next");

    assertThat(next.path(0).path("startsAt").asString()).isEqualTo("2027-03-11T19:00:00Z");
    assertThat(next.path(1).path("startsAt").asString()).isEqualTo("2027-03-18T18:00:00Z");
    assertThat(next.path(0).path("local").path("America/Phoenix").path("shown").asString())
        .isEqualTo("Thu 2027-03-11 12:00 MST");
    assertThat(next.path(1).path("local").path("America/Phoenix").path("shown").asString())
        .isEqualTo("Thu 2027-03-18 11:00 MST");
  }

  @Test
  void what_was_read_at_another_version_is_not_changed_and_an_ended_one_not_at_all() {
    var body =
        SeriesBodies.series("series:shttp-e", "2027-01-14T14:00:00", "FREQ=WEEKLY", "shttp-group");
    post("/api/series", body);
    assertThat(post("/api/series", body).problem()).isEqualTo("already-there");
    var cancel = "{\"edits\":[{\"kind\":\"CANCEL_ONE\",\"original\":\"2027-01-21T14:00:00\"}]}";
    var path = "/api/series/series:shttp-e";
    assertThat(post(path + "/changes", cancel).etag()).isEqualTo("\"2\"");
    assertThat(post(path + "/changes", cancel).etag()).as("nothing new").isEqualTo("\"2\"");

    story
        .http()
        .post()
        .uri(path + "/changes")
        .headers(it -> it.setBearerAuth(Story.COORDINATOR))
        .header("If-Match", "\"1\"")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(cancel.replace("01-21", "01-28"))
        .exchange()
        .expectStatus()
        .isEqualTo(412);
    assertThat(post(path + "/end", "{\"reason\":\"Done.\"}").json().path("state").asString())
        .isEqualTo("ENDED");
    assertThat(post(path + "/changes", cancel.replace("01-21", "01-28")).problem())
        .isEqualTo("series-ended");
    assertThat(story.get(Story.COORDINATOR, path).json().path("version").asInt()).isEqualTo(3);
  }

  @Test
  void a_rotating_time_is_a_plan_with_exceptions() {
    var body =
        SeriesBodies.series(
                "series:shttp-r", "2027-01-14T12:00:00", "FREQ=WEEKLY;COUNT=6", "shttp-group")
            .replace("\"recurrence\"", "\"rotation\":[\"12:00\",\"17:00\"],\"recurrence\"");

    var next = post("/api/series", body).json().path("next");

    assertThat(next.valueStream().map(it -> it.path("startsLocal").asString()))
        .containsExactly(
            "2027-01-14T12:00:00",
            "2027-01-21T17:00:00",
            "2027-01-28T12:00:00",
            "2027-02-04T17:00:00",
            "2027-02-11T12:00:00",
            "2027-02-18T17:00:00");
  }

  @Test
  void the_list_goes_on_where_the_page_before_ended() {
    for (int n = 0; n < 3; n++) {
      post(
          "/api/series",
          SeriesBodies.series(
              "series:zz-" + n, "2027-01-14T14:00:00", "FREQ=WEEKLY", "shttp-group"));
    }

    var first =
        story
            .get(Story.COORDINATOR, "/api/series?group=shttp-group&limit=1&after=" + cursor())
            .json();

    assertThat(first.path("items").path(0).path("id").asString()).isEqualTo("series:zz-0");
    var second =
        story
            .get(
                Story.COORDINATOR,
                "/api/series?group=shttp-group&after=" + first.path("next").asString())
            .json();
    assertThat(second.path("items").valueStream().map(it -> it.path("id").asString()))
        .containsExactly("series:zz-1", "series:zz-2");
    assertThat(story.get(Story.COORDINATOR, "/api/series?after=Zm9v").status().value())
        .isEqualTo(400);
  }

  private static String cursor() {
    return java.util.Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString("series:zz".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
