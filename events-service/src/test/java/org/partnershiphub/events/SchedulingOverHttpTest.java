package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchedulingOverHttpTest {

  private Story story;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    story.community().group("http-group", "STANDING", false);
    story.community().group("http-cir", "STANDING", true);
    story.community().group("http-closed", "STANDING", false);
    story.community().closed("http-closed");
    story.community().seat("http-group", "http-group:1", "http-ada");
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private Story.Answer schedule(String id, String local, String zone, String extra) {
    var body = Story.meeting(id, local, zone, "http-group").replaceFirst("\\{", "{" + extra);
    return story.post(Story.COORDINATOR, "/api/meetings", body);
  }

  @Test
  void a_time_that_is_skipped_and_one_that_happens_twice_are_refused_by_name() {
    var skipped = schedule("http-gap", "2027-03-14T02:30:00", "America/New_York", "");
    var twice = schedule("http-twice", "2026-11-01T01:30:00", "America/New_York", "");

    assertThat(skipped.status().value()).isEqualTo(422);
    assertThat(skipped.problem()).isEqualTo("local-time-skipped");
    assertThat(twice.status().value()).isEqualTo(422);
    assertThat(twice.problem()).isEqualTo("local-time-ambiguous");
    assertThat(twice.json().path("offsets").valueStream().map(it -> it.asString()))
        .containsExactly("-04:00", "-05:00");
    assertThat(story.get(Story.COORDINATOR, "/api/meetings/http-gap").status().value())
        .isEqualTo(404);
  }

  @Test
  void phoenix_has_neither_and_a_fold_says_which_is_meant() {
    var phoenix = schedule("http-phx", "2027-03-14T02:30:00", "America/Phoenix", "");
    var later =
        schedule("http-later", "2027-11-07T01:30:00", "America/New_York", "\"fold\":\"LATER\",");

    assertThat(phoenix.json().path("startsAt").asString()).isEqualTo("2027-03-14T09:30:00Z");
    assertThat(later.json().path("startsAt").asString()).isEqualTo("2027-11-07T06:30:00Z");
  }

  @Test
  void a_meeting_can_be_read_where_its_location_says() {
    var created = schedule("http-read", "2027-03-11T14:00:00", "America/New_York", "");

    var read = story.get(Story.COORDINATOR, "/api/meetings/http-read");
    assertThat(read.json()).isEqualTo(created.json());
    assertThat(read.etag()).isEqualTo("\"1\"");
    assertThat(schedule("http-read", "2027-03-11T14:00:00", "America/New_York", "").problem())
        .isEqualTo("already-there");
  }

  @Test
  void a_second_cancellation_changes_nothing_and_what_is_cancelled_moves_no_more() {
    schedule("http-cancel", "2027-03-11T14:00:00", "America/New_York", "");
    var path = "/api/meetings/http-cancel";

    var first = story.post(Story.COORDINATOR, path + "/cancellation", "{}").json();
    var second = story.post(Story.COORDINATOR, path + "/cancellation", "{}").json();
    var moved =
        story.post(Story.COORDINATOR, path + "/move", "{\"startsLocal\":\"2027-03-12T14:00:00\"}");

    assertThat(first.path("version").asInt()).isEqualTo(2);
    assertThat(second).isEqualTo(first);
    assertThat(moved.status().value()).isEqualTo(409);
    assertThat(moved.problem()).isEqualTo("meeting-cancelled");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"title\":\"A\",\"groups\":[\"http-nobody\"],\"startsLocal\":\"2027-03-11T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60} | 422 | group-unknown | /groups",
        "{\"title\":\"A\",\"groups\":[\"http-closed\"],\"startsLocal\":\"2027-03-11T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60} | 409 | group-closed | /groups",
        "{\"title\":\"Case 4711\",\"groups\":[\"http-cir\"],\"startsLocal\":\"2027-03-11T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60} | 422 | title-not-neutral | /title",
        "{\"title\":\"A\",\"groups\":[\"http-group\"],\"startsLocal\":\"2027-03-11T14:00:00\",\"zone\":\"UTC+3\",\"durationMinutes\":60} | 422 | zone-unknown | /zone",
        "{\"title\":\"A\",\"groups\":[\"http-group\"],\"startsLocal\":\"2027-02-30T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60} | 400 | invalid-request | /startsLocal",
        "{\"title\":\"A\",\"groups\":[\"http-group\"],\"startsLocal\":\"2027-03-11T14:00:00\",\"zone\":\"Mars/Olympus\",\"durationMinutes\":60} | 400 | invalid-request | /zone",
        "{\"title\":\"A\",\"groups\":[],\"startsLocal\":\"2027-03-11T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60} | 400 | invalid-request | /groups",
        "{\"title\":\"A\",\"groups\":[null],\"startsLocal\":\"2027-03-11T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60} | 400 | invalid-request | /groups",
        "{\"title\":\"A\",\"groups\":[\"NO GROUP\"],\"startsLocal\":\"2027-03-11T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60} | 400 | invalid-request | /groups/0",
        "{\"title\":\"A\",\"groups\":[\"http-group\"],\"startsLocal\":\"2027-03-11T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":-5} | 400 | invalid-request | /durationMinutes",
        "{\"title\":\"A\",\"groups\":[\"http-group\"],\"startsLocal\":\"2027-03-11T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60,\"colour\":\"red\"} | 400 | invalid-request | /colour",
        "{\"title\":\"A\\nB\",\"groups\":[\"http-group\"],\"startsLocal\":\"2027-03-11T14:00:00\",\"zone\":\"America/New_York\",\"durationMinutes\":60} | 400 | invalid-request | /title",
      })
  void bad_input_is_named_and_changes_nothing(String body, int status, String code, String where) {
    var answer = story.post(Story.COORDINATOR, "/api/meetings", body);

    assertThat(answer.status().value()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(code);
    assertThat(answer.json().path("errors").path(0).path("pointer").asString()).startsWith(where);
  }

  @ParameterizedTest
  @CsvSource({"{\"title\":", "[]", "17", "''"})
  void what_is_no_meeting_at_all_is_a_bad_request(String body) {
    assertThat(story.post(Story.COORDINATOR, "/api/meetings", body).status().value())
        .isEqualTo(400);
  }

  @Test
  void what_is_cancelled_can_be_reinstated_and_worded_otherwise() {
    schedule("http-back", "2027-03-11T14:00:00", "America/New_York", "");
    var path = "/api/meetings/http-back";
    story.untilInvited("http-back", "http-ada");

    story.post(Story.COORDINATOR, path + "/cancellation", "{}");
    var back = story.post(Story.COORDINATOR, path + "/reinstatement", "{\"reason\":\"Free.\"}");
    var worded = story.post(Story.COORDINATOR, path + "/details", "{\"title\":\"Another\"}");
    var empty = story.post(Story.COORDINATOR, path + "/details", "{\"title\":\" \"}");
    var reserved = schedule("series:mine", "2027-03-11T14:00:00", "America/New_York", "");

    assertThat(back.json().path("version").asInt()).isEqualTo(3);
    assertThat(back.json().path("status").asString()).isEqualTo("SCHEDULED");
    assertThat(worded.json().path("version").asInt()).isEqualTo(3);
    assertThat(empty.status().value()).isEqualTo(400);
    assertThat(reserved.problem()).isEqualTo("id-reserved");
    var now = story.get(Story.COORDINATOR, path);
    assertThat(now.json()).isEqualTo(worded.json());
    assertThat(now.etag()).isEqualTo("\"4\"");
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(story.told("meetings.invitations-issued.v1", "http-back"))
                    .contains("REINSTATED http-ada#3"));
  }

  @Test
  void a_megabyte_of_title_is_too_large() {
    var body =
        Story.meeting("http-mb", "2027-03-11T14:00:00", "America/New_York", "http-group")
            .replace("A meeting", "x".repeat(1 << 20));

    assertThat(story.post(Story.COORDINATOR, "/api/meetings", body).status().is4xxClientError())
        .isTrue();
  }

  @Test
  void other_scripts_and_pictures_are_titles_too() {
    var body =
        Story.meeting("http-rtl", "2027-03-11T14:00:00", "America/New_York", "http-group")
            .replace("A meeting", "اجتماع 🙂 שלום");

    assertThat(story.post(Story.COORDINATOR, "/api/meetings", body).json().path("title").asString())
        .isEqualTo("اجتماع 🙂 שלום");
  }

  @Test
  void an_import_with_bad_rows_names_each_and_writes_none() {
    var good = Story.meeting("http-i1", "2027-03-11T14:00:00", "America/New_York", "http-group");
    var gap = Story.meeting("http-i2", "2027-03-14T02:30:00", "America/New_York", "http-group");
    var nobody = Story.meeting("http-i3", "2027-03-11T14:00:00", "America/New_York", "http-x");
    var noId = good.replace("\"id\":\"http-i1\",", "");
    var otherOne = good.replace("A meeting", "Another");
    var rows = "[" + String.join(",", List.of(good, gap, nobody, noId, otherOne)) + "]";

    var refused = story.post(Story.ADMINISTRATOR, "/api/meetings/import", rows);

    assertThat(refused.status().value()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("import-refused");
    assertThat(
            refused
                .json()
                .path("errors")
                .valueStream()
                .map(it -> it.path("line").asInt() + it.path("pointer").asString()))
        .containsExactly("2/1/startsLocal", "3/2/groups", "4/3/id", "5/4/id");
    assertThat(story.get(Story.COORDINATOR, "/api/meetings/http-i1").status().value())
        .isEqualTo(404);
  }

  @Test
  void an_imported_meeting_is_known_again_after_it_has_moved() {
    var row = Story.meeting("http-i9", "2027-03-11T14:00:00", "America/New_York", "http-group");
    story.post(Story.ADMINISTRATOR, "/api/meetings/import", "[" + row + "]");
    story.post(
        Story.COORDINATOR,
        "/api/meetings/http-i9/move",
        "{\"startsLocal\":\"2027-03-12T14:00:00\"}");

    var again = story.post(Story.ADMINISTRATOR, "/api/meetings/import", "[" + row + "]");

    assertThat(again.text()).isEqualTo("{\"received\":1,\"created\":0,\"unchanged\":1}");
    var now = story.get(Story.COORDINATOR, "/api/meetings/http-i9").json();
    assertThat(now.path("startsLocal").asString()).isEqualTo("2027-03-12T14:00:00");
  }

  @Test
  void a_move_of_a_version_that_is_gone_is_refused() {
    schedule("http-etag", "2027-03-11T14:00:00", "America/New_York", "");
    var path = "/api/meetings/http-etag/move";
    story.post(Story.COORDINATOR, path, "{\"startsLocal\":\"2027-03-12T14:00:00\"}");

    story
        .http()
        .post()
        .uri(path)
        .headers(it -> it.setBearerAuth(Story.COORDINATOR))
        .header("If-Match", "\"1\"")
        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
        .bodyValue("{\"startsLocal\":\"2027-03-13T14:00:00\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(412);
  }

  @Test
  void the_list_goes_on_where_the_page_before_ended() {
    for (int n = 0; n < 5; n++) {
      schedule("http-page-" + n, "2028-01-0" + (n + 1) + "T10:00:00", "America/New_York", "");
    }
    var path = "/api/meetings?group=http-group&from=2028-01-01T00:00:00Z&limit=2";

    var first = story.get(Story.COORDINATOR, path).json();
    var second =
        story.get(Story.COORDINATOR, path + "&after=" + first.path("next").asString()).json();

    assertThat(first.path("items").valueStream().map(it -> it.path("id").asString()))
        .containsExactly("http-page-0", "http-page-1");
    assertThat(second.path("items").valueStream().map(it -> it.path("id").asString()))
        .containsExactly("http-page-2", "http-page-3");
  }

  @Test
  void a_cursor_or_zone_that_is_none_is_a_bad_request() {
    assertThat(story.get(Story.COORDINATOR, "/api/meetings?after=Zm9v").status().value())
        .isEqualTo(400);
    assertThat(story.get(Story.COORDINATOR, "/api/meetings?zones=Mars").status().value())
        .isEqualTo(422);
  }
}
