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
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Who may what: a table. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityTest {

  private Story story;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    story.community().group("sec-group", "STANDING", false);
    story.community().seat("sec-group", "sec-group:1", "sec-member");
    schedule("sec-members", "MEMBERS");
    schedule("sec-open", "OPEN");
    schedule("sec-secret", "CONFIDENTIAL");
    series("series:sec-members", "MEMBERS");
    series("series:sec-open", "OPEN");
    for (var meeting :
        new String[] {
          "sec-members", "sec-open", "sec-secret", "series:sec-members", "series:sec-open"
        }) {
      story.untilInvited(meeting, "sec-member");
    }
  }

  private void schedule(String id, String level) {
    var body =
        Story.meeting(id, "2027-05-04T10:00:00", "America/New_York", "sec-group")
            .replace("\"title\"", "\"accessLevel\":\"" + level + "\",\"title\"");
    assertThat(story.post(Story.COORDINATOR, "/api/meetings", body).status().value())
        .isEqualTo(201);
  }

  private void series(String id, String level) {
    var body =
        SeriesBodies.series(id, "2027-05-04T10:00:00", "FREQ=WEEKLY", "sec-group")
            .replace("\"title\"", "\"accessLevel\":\"" + level + "\",\"title\"");
    assertThat(story.post(Story.COORDINATOR, "/api/series", body).status().value()).isEqualTo(201);
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private static String token(String who) {
    return switch (who) {
      case "member" -> Tokens.of("sec-member");
      case "lead" -> Tokens.of("sec-other-lead");
      case "expert" -> Tokens.of("sec-outside-expert");
      case "coordinator" -> Story.COORDINATOR;
      case "administrator" -> Story.ADMINISTRATOR;
      default -> throw new IllegalArgumentException(who);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "/api/meetings/sec-members, 200, 404, 404, 200, 200",
    "/api/meetings/sec-open, 200, 200, 200, 200, 200",
    "/api/meetings/sec-secret, 200, 404, 404, 200, 200",
    "/api/meetings/sec-unknown, 404, 404, 404, 404, 404",
    "/api/meetings/sec-members/invitations, 403, 404, 404, 200, 200",
    "/api/meetings/sec-open/invitations, 403, 403, 403, 200, 200",
    "/api/meetings/sec-members/invitations?person=me, 200, 404, 404, 200, 200",
    "/api/meetings/sec-members/invitations?person=sec-member, 200, 404, 404, 200, 200",
    "/api/meetings/sec-open/invitations?person=sec-member, 200, 403, 403, 200, 200",
    "/api/meetings/sec-members/invitations/summary, 403, 404, 404, 200, 200",
    "/api/meetings/sec-members/expansion, 403, 404, 404, 200, 200",
    "/api/meetings/sec-members/audience, 403, 404, 404, 200, 200",
    "/api/meetings/sec-open/audience, 403, 403, 403, 200, 200",
    "/api/meetings/sec-members/answers, 200, 404, 404, 200, 200",
    "/api/meetings/sec-open/answers, 200, 200, 200, 200, 200",
    "/api/meetings/sec-secret/answers, 200, 404, 404, 200, 200",
    "/api/meetings/sec-members/expected-quorum, 200, 404, 404, 200, 200",
    "/api/meetings/sec-open/expected-quorum, 200, 403, 403, 200, 200",
    "/api/meetings/sec-members/strangers, 403, 404, 404, 200, 200",
    "/api/meetings/sec-members/answers/summary, 403, 404, 404, 200, 200",
    "/api/series/series:sec-members, 200, 404, 404, 200, 200",
    "/api/series/series:sec-open, 200, 200, 200, 200, 200",
    "/api/series/series:sec-unknown, 404, 404, 404, 404, 404",
    "/api/series/series:sec-members/invitations, 403, 404, 404, 200, 200",
    "/api/series/series:sec-members/invitations?person=me, 200, 404, 404, 200, 200",
    "/api/series/series:sec-members/invitations/summary, 403, 404, 404, 200, 200",
    "/api/series/series:sec-members/expansion, 403, 404, 404, 200, 200",
    "/api/series, 200, 200, 200, 200, 200",
    "/api/series/series:sec-members/drafts, 403, 403, 403, 200, 200",
    "/api/series/series:sec-members/drafts/none, 403, 403, 403, 404, 404",
    "/api/series/series:sec-members/drafts/none/preview, 403, 403, 403, 404, 404",
    "/api/meetings/sec-members/agenda, 200, 404, 404, 200, 200",
    "/api/meetings/sec-members/agenda/page, 200, 404, 404, 200, 200",
    "/api/meetings/sec-open/agenda, 200, 200, 200, 200, 200",
    "/api/meetings/sec-secret/agenda, 200, 404, 404, 200, 200",
    "/api/meetings/sec-secret/agenda/materials/none, 404, 404, 404, 404, 404",
    "/api/meetings/sec-members/attendance, 200, 404, 404, 200, 200",
    "/api/meetings/sec-open/attendance, 200, 403, 403, 200, 200",
    "/api/meetings/sec-secret/quorums, 200, 404, 404, 200, 200",
    "/api/meetings/sec-open/quorums, 200, 403, 403, 200, 200",
    "/api/meetings/sec-secret/decisions, 200, 404, 404, 200, 200",
    "/api/meetings/sec-open/decisions, 200, 403, 403, 200, 200",
    "/api/meetings/sec-members/decisions/sec-members:d1, 404, 404, 404, 404, 404",
    "/api/meetings/sec-secret/minutes, 404, 404, 404, 200, 200",
    "/api/meetings/sec-open/actions, 200, 403, 403, 200, 200",
    "/api/actions/none, 404, 404, 404, 404, 404",
    "/api/actions, 200, 200, 200, 200, 200",
    "/api/actions?person=me, 200, 200, 200, 200, 200",
    "/api/actions?person=sec-member, 200, 403, 403, 200, 200",
    "/api/actions?group=sec-group, 200, 403, 403, 200, 200",
    "/api/actions?seat=sec-group/az-dcs/PRIMARY, 200, 403, 403, 200, 200",
    "/api/operations/events/refused-mails, 403, 403, 403, 403, 200",
    "/api/meetings/drift, 403, 403, 403, 200, 200",
    "/api/meetings, 200, 200, 200, 200, 200",
    "/api/meetings?person=sec-member, 200, 403, 403, 200, 200",
    "/api/meetings?person=me, 200, 200, 200, 200, 200",
  })
  void reading(String path, int member, int lead, int expert, int coordinator, int administrator) {
    assertThat(story.get(token("member"), path).status().value()).isEqualTo(member);
    assertThat(story.get(token("lead"), path).status().value()).isEqualTo(lead);
    assertThat(story.get(token("expert"), path).status().value()).isEqualTo(expert);
    assertThat(story.get(token("coordinator"), path).status().value()).isEqualTo(coordinator);
    assertThat(story.get(token("administrator"), path).status().value()).isEqualTo(administrator);
    story.http().get().uri(path).exchange().expectStatus().isUnauthorized();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/meetings, 403, 403, 403",
    "/api/meetings/sec-members/move, 403, 403, 403",
    "/api/meetings/sec-members/cancellation, 403, 403, 403",
    "/api/meetings/sec-members/audience, 403, 403, 403",
    "/api/meetings/sec-members/reinstatement, 403, 403, 403",
    "/api/meetings/sec-members/details, 403, 403, 403",
    "/api/meetings/import, 403, 403, 403",
    "/api/series, 403, 403, 403",
    "/api/series/series:sec-members/changes, 403, 403, 403",
    "/api/series/series:sec-members/split, 403, 403, 403",
    "/api/series/series:sec-members/end, 403, 403, 403",
    "/api/series/series:sec-members/drafts, 403, 403, 403",
    "/api/series/series:sec-members/drafts/none/publication, 403, 403, 403",
    "/api/series/fair-hours, 403, 403, 403",
  })
  void writing_is_for_coordinators(String path, int member, int lead, int expert) {
    var body =
        switch (path) {
          case "/api/meetings" ->
              Story.meeting("sec-x", "2027-05-04T10:00:00", "America/New_York", "sec-group");
          case "/api/meetings/sec-members/move" -> "{\"startsLocal\":\"2027-05-05T10:00:00\"}";
          case "/api/meetings/import" -> "[]";
          case "/api/series" ->
              SeriesBodies.series(
                  "series:sec-x", "2027-05-04T10:00:00", "FREQ=WEEKLY", "sec-group");
          case "/api/series/fair-hours" ->
              "{\"day\":\"2027-05-04\",\"zone\":\"America/New_York\",\"durationMinutes\":60}";
          case "/api/series/series:sec-members/changes", "/api/series/series:sec-members/drafts" ->
              "{\"edits\":[{\"kind\":\"AGENDA\",\"agenda\":\"Mine\"}]}";
          case "/api/series/series:sec-members/split" -> "{\"from\":\"2027-05-11T10:00:00\"}";
          default -> "{}";
        };
    assertThat(story.post(token("member"), path, body).status().value()).isEqualTo(member);
    assertThat(story.post(token("lead"), path, body).status().value()).isEqualTo(lead);
    assertThat(story.post(token("expert"), path, body).status().value()).isEqualTo(expert);
    story
        .http()
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isUnauthorized();
    var now = story.get(Story.COORDINATOR, "/api/meetings/sec-members").json();
    assertThat(now.path("version").asInt()).isEqualTo(1);
    var series = story.get(Story.COORDINATOR, "/api/series/series:sec-members");
    assertThat(series.json().path("version").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "sec-secret, sec-member, 200, 404, 404, 200, 200",
    "sec-secret, '', 200, 404, 404, 409, 409",
    "sec-open, '', 200, 409, 409, 409, 409",
    "sec-open, sec-member, 200, 403, 403, 200, 200",
    "sec-unknown, sec-member, 404, 404, 404, 404, 404",
  })
  void answering(
      String meeting,
      String person,
      int member,
      int lead,
      int expert,
      int coordinator,
      int administrator) {
    var path = "/api/meetings/" + meeting + "/answer";
    var body =
        person.isEmpty()
            ? "{\"answer\":\"TENTATIVE\"}"
            : "{\"answer\":\"ACCEPTED\",\"person\":\"" + person + "\"}";
    assertThat(story.post(token("member"), path, body).status().value()).isEqualTo(member);
    assertThat(story.post(token("lead"), path, body).status().value()).isEqualTo(lead);
    assertThat(story.post(token("expert"), path, body).status().value()).isEqualTo(expert);
    assertThat(story.post(token("coordinator"), path, body).status().value())
        .isEqualTo(coordinator);
    assertThat(story.post(token("administrator"), path, body).status().value())
        .isEqualTo(administrator);
    story
        .http()
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT | agenda | {\"items\":[]}",
        "POST | agenda/finalisation | {}",
        "POST | agenda/materials | {\"title\":\"A\",\"url\":\"https://a.example\"}",
        "POST | agenda/materials/files?name=a.pdf | {}",
        "DELETE | agenda/materials/none | ''",
        "POST | attendance | {\"attendees\":[{\"person\":\"p1\",\"capacity\":\"GUEST\"}]}",
        "PUT | attendance/p1 | {\"capacity\":\"GUEST\",\"reason\":\"x\"}",
        "DELETE | attendance/p1?reason=x | ''",
        "POST | quorums | {}",
        "POST | decisions | {\"text\":\"x\"}",
        "PUT | minutes | {\"sections\":[]}",
        "POST | minutes/approval | ''",
        "POST | minutes/publication | ''",
        "POST | actions | {\"task\":\"x\",\"dueOn\":\"2027-02-20\",\"holder\":{\"person\":\"p1\"}}",
      })
  void records_are_kept_by_coordinators(String method, String path, String body) {
    var verb = HttpMethod.valueOf(method);
    var at = "/api/meetings/sec-members/" + path;
    var open = "/api/meetings/sec-open/" + path;

    assertThat(story.send(verb, token("member"), at, body, "").status().value()).isEqualTo(403);
    for (var stranger : new String[] {"lead", "expert"}) {
      assertThat(story.send(verb, token(stranger), at, body, "").status().value()).isEqualTo(404);
      assertThat(story.send(verb, token(stranger), open, body, "").status().value()).isEqualTo(403);
    }
    story.http().method(verb).uri(at).exchange().expectStatus().isUnauthorized();
    assertThat(
            story
                .get(Story.COORDINATOR, "/api/meetings/sec-members/agenda")
                .json()
                .path("version")
                .asInt())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"/api/meetings/drift", "/api/meetings/drift/following"})
  void only_administrators_check_the_rosters(String path) {
    for (var who : new String[] {"member", "lead", "expert", "coordinator"}) {
      assertThat(story.post(token(who), path, "").status().value()).isEqualTo(403);
    }
    story.http().post().uri(path).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void only_administrators_import() {
    assertThat(story.post(Story.COORDINATOR, "/api/meetings/import", "[]").status().value())
        .isEqualTo(403);
  }

  @Test
  void the_list_shows_an_outsider_only_what_is_open() {
    var listed = story.get(token("expert"), "/api/meetings?group=sec-group").json().path("items");

    assertThat(listed.valueStream().map(it -> it.path("id").asString()))
        .contains("sec-open")
        .allMatch(it -> it.startsWith("sec-open") || it.startsWith("series:sec-open:"));
  }
}
