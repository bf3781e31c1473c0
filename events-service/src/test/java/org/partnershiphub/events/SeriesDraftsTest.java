package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;

/** Edits collected, looked at and published once; and the hours that are fair. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesDraftsTest {

  private Story story;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    story.community().group("draft", "AD_HOC", false);
    story.community().group("draft-2", "AD_HOC", false);
    story.community().join("draft", null, "draft-ada");
    story.community().join("draft", null, "draft-bob");
    story.community().join("draft-2", null, "draft-bob");
    story.community().join("draft-2", null, "draft-cy");
    for (var group : new String[] {"draft", "draft-2"}) {
      story.post(
          Story.COORDINATOR,
          "/api/meetings",
          Story.meeting(group + "-m", "2027-01-05T10:00:00", "America/New_York", group));
    }
    story.untilInvited("draft-m", "draft-ada", "draft-bob");
    story.untilInvited("draft-2-m", "draft-bob", "draft-cy");
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private String define(String id) {
    var body = SeriesBodies.series(id, "2027-03-11T14:00:00", "FREQ=WEEKLY;COUNT=10", "draft");
    story.post(Story.COORDINATOR, "/api/series", body);
    story.untilInvited(id, "draft-ada", "draft-bob");
    return "/api/series/" + id;
  }

  private Story.Answer put(String path, String etag, String body) {
    var result =
        story
            .http()
            .put()
            .uri(path)
            .headers(it -> it.setBearerAuth(Story.COORDINATOR))
            .header("If-Match", etag)
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(body)
            .exchange()
            .expectBody(String.class)
            .returnResult();
    return new Story.Answer(
        result.getStatus(),
        String.valueOf(result.getResponseBody()),
        String.valueOf(result.getResponseHeaders().getETag()));
  }

  @Test
  void a_draft_is_collected_looked_at_and_published_once() {
    var series = define("series:draft");
    var one = "{\"kind\":\"CANCEL_ONE\",\"original\":\"2027-03-25T14:00:00\"}";
    var more =
        one
            + ",{\"kind\":\"MOVE_ONE\",\"original\":\"2027-03-11T14:00:00\",\"startsLocal\":\"2027-03-17T14:00:00\"}"
            + ",{\"kind\":\"ADD_DATE\",\"startsLocal\":\"2027-03-30T10:00:00\"}"
            + ",{\"kind\":\"AGENDA\",\"agenda\":\"1. Budget\"}";
    var begun = story.post(Story.COORDINATOR, series + "/drafts", "{\"edits\":[" + one + "]}");
    assertThat(begun.status().value()).as(begun.text()).isEqualTo(201);
    var draft = series + "/drafts/" + begun.json().path("id").asString();

    var rewritten = put(draft, begun.etag(), "{\"edits\":[" + more + "]}");
    var stale = put(draft, begun.etag(), "{\"edits\":[" + one + "]}");
    var preview = story.get(Story.COORDINATOR, draft + "/preview?zones=America/Phoenix").json();

    assertThat(rewritten.etag()).isEqualTo("\"2\"");
    assertThat(stale.status().value()).isEqualTo(412);
    assertThat(preview.path("material").asBoolean()).isTrue();
    assertThat(preview.path("version").asInt()).isEqualTo(2);
    assertThat(preview.path("notices").asInt()).isEqualTo(2);
    assertThat(preview.has("earliest")).isFalse();
    assertThat(preview.path("differences").valueStream().map(it -> it.asString()))
        .containsExactly(
            "The agenda text is another.",
            "Thu, Mar 25, 2027, 2:00 PM (America/New_York) is cancelled.",
            "Thu, Mar 11, 2027, 2:00 PM (America/New_York) moves to Wed, Mar 17, 2027, 2:00 PM"
                + " (America/New_York).",
            "Tue, Mar 30, 2027, 10:00 AM (America/New_York) is added.");
    var clocks = preview.path("moves").path(0).path("local");
    assertThat(clocks.path("America/New_York").path("timeChanges").asBoolean()).isFalse();
    assertThat(clocks.path("America/Phoenix").path("timeChanges").asBoolean()).isTrue();
    assertThat(clocks.path("America/Phoenix").path("before").path("shown").asString())
        .isEqualTo("Thu 2027-03-11 12:00 MST");
    assertThat(clocks.path("America/Phoenix").path("after").path("shown").asString())
        .isEqualTo("Wed 2027-03-17 11:00 MST");
    assertThat(story.get(Story.COORDINATOR, series).etag()).as("nothing yet").isEqualTo("\"1\"");

    var published = story.post(Story.COORDINATOR, draft + "/publication", "{}");
    var again = story.post(Story.COORDINATOR, draft + "/publication", "{}");

    assertThat(published.json().path("version").asInt()).isEqualTo(2);
    assertThat(again.json()).isEqualTo(published.json());
    assertThat(story.get(Story.COORDINATOR, draft).json().path("publishedAs").asInt()).isEqualTo(2);
    assertThat(put(draft, "\"3\"", "{\"edits\":[" + one + "]}").problem())
        .isEqualTo("draft-published");
    story.settled("series:draft");
    assertThat(story.told("meetings.invitations-issued.v1", "series:draft"))
        .containsExactly(
            "CHANGED draft-ada#2",
            "CHANGED draft-bob#2",
            "SCHEDULED draft-ada#1",
            "SCHEDULED draft-bob#1");
    assertThat(
            story.topics().facts("meetings.v1", "meetings.series-changed.v1").stream()
                .filter(it -> it.path("subject").asString("").equals("series:draft")))
        .hasSize(1);
  }

  @Test
  void a_preview_counts_who_comes_and_goes_and_what_is_undone_is_no_difference() {
    var series = define("series:draft-aud");
    var edits =
        "{\"edits\":[{\"kind\":\"AUDIENCE\",\"groups\":[\"draft-2\"]},"
            + "{\"kind\":\"CANCEL_ONE\",\"original\":\"2027-03-25T14:00:00\"},"
            + "{\"kind\":\"REINSTATE_ONE\",\"original\":\"2027-03-25T14:00:00\"}]}";
    var begun = story.post(Story.COORDINATOR, series + "/drafts", edits);
    var draft = series + "/drafts/" + begun.json().path("id").asString();

    var preview = story.get(Story.COORDINATOR, draft + "/preview").json();

    assertThat(preview.path("differences").toString()).isEqualTo("[\"It is for draft-2.\"]");
    assertThat(preview.path("notices").asInt()).isEqualTo(2);
    assertThat(
            story
                .get(Story.COORDINATOR, series + "/drafts")
                .json()
                .path("items")
                .path(0)
                .path("id"))
        .isEqualTo(begun.json().path("id"));
    assertThat(story.get(Story.COORDINATOR, "/api/series/series:draft/drafts/unknown").problem())
        .isEqualTo("draft-not-found");
    assertThat(story.post(Story.COORDINATOR, series + "/drafts", "{\"edits\":[]}").problem())
        .isEqualTo("invalid-request");
  }

  @Test
  void each_members_hour_is_shown_before_a_time_is_chosen() {
    var body =
        """
        {"day":"2027-01-14","zone":"America/New_York","durationMinutes":60,"turns":2,
         "candidates":["16:00","19:00"],
         "zones":[{"zone":"America/New_York","people":15},{"zone":"America/Phoenix","people":1},
                  {"zone":"Pacific/Guam","people":1}]}""";

    var plan = story.post(Story.COORDINATOR, "/api/series/fair-hours", body).json();

    assertThat(plan.path("rotation").toString()).isEqualTo("[\"16:00:00\",\"19:00:00\"]");
    var four = plan.path("candidates").path(0).path("zones").path(1);
    assertThat(four.path("zone").asString()).isEqualTo("America/Phoenix");
    assertThat(four.path("local").valueStream().map(it -> it.path("shown").asString()))
        .containsExactly("Thu 2027-01-14 14:00 MST", "Thu 2027-07-15 13:00 MST");
    assertThat(
            story
                .post(
                    Story.COORDINATOR,
                    "/api/series/fair-hours",
                    body.replace("\"zones\"", "\"zonen\""))
                .problem())
        .isEqualTo("invalid-request");
    var none = "{\"day\":\"2027-01-14\",\"zone\":\"America/New_York\",\"durationMinutes\":60}";
    assertThat(story.post(Story.COORDINATOR, "/api/series/fair-hours", none).problem())
        .isEqualTo("edit-unfit");
    assertThat(
            story
                .post(
                    Story.COORDINATOR,
                    "/api/series/fair-hours",
                    body.replace("Pacific/Guam", "UTC+3"))
                .problem())
        .isEqualTo("zone-unknown");
  }
}
