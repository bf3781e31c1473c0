package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.http.MediaType;

/** What people find, stop and may see. */
class InboxStoriesTest extends Stories {

  @Test
  void stopping_a_kind_stops_its_mails_and_nothing_else() throws Exception {
    facts.person("td01", "Stop Please", "America/Denver");
    facts.group("td-g", "Optional Group", "AFFINITY_GROUP");
    march("td-m", "td-g");
    facts.issued("td-m", 1, "SCHEDULED", "td-g", "td01");
    await().untilAsserted(() -> assertThat(subjects("td01")).hasSize(1));
    var link = mails("td01").getFirst().getHeader("List-Unsubscribe")[0];
    var path = link.substring("<https://hub.example.org".length(), link.length() - 1);

    web.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(it -> assertThat(it).contains("<form method=\"post\">"));
    web.get().uri(path + "x").exchange().expectStatus().isNotFound();
    march("td-m2", "td-g");
    facts.issued("td-m2", 1, "SCHEDULED", "td-g", "td01");
    await()
        .untilAsserted(() -> assertThat(subjects("td01")).as("looking changes nothing").hasSize(2));
    web.post()
        .uri(path)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue("List-Unsubscribe=One-Click")
        .exchange()
        .expectStatus()
        .isOk();
    march("td-m3", "td-g");
    facts.issued("td-m3", 1, "SCHEDULED", "td-g", "td01");
    await()
        .untilAsserted(
            () -> assertThat(json(Tokens.of("td01"), "/api/inbox").path("items")).hasSize(3));
    facts.cancelled("td-m3", 2, "No room");
    facts.issued("td-m3", 2, "CANCELLED", "td-g", "td01");
    await()
        .untilAsserted(
            () ->
                assertThat(subjects("td01"))
                    .hasSize(3)
                    .last()
                    .asString()
                    .startsWith("Cancelled: "));
  }

  @Test
  void the_inbox_lists_the_newest_first_and_remembers_what_was_read() {
    facts.person("te01", "Inbox Reader", "America/Denver");
    facts.group("te-g", "Readers", "WORKGROUP");
    for (int i = 1; i <= 3; i++) {
      march("te-m" + i, "te-g");
      facts.issued("te-m" + i, 1, "SCHEDULED", "te-g", "te01");
      var count = i;
      await()
          .untilAsserted(
              () ->
                  assertThat(
                          json(Tokens.of("te01"), "/api/inbox/unread-count")
                              .path("unread")
                              .asLong())
                      .isEqualTo(count));
    }
    var page = json(Tokens.of("te01"), "/api/inbox?limit=2");
    assertThat(page.at("/items/0/subject").asString("")).isEqualTo("te-m3");
    var rest =
        json(Tokens.of("te01"), "/api/inbox?limit=2&after=" + page.path("next").asString(""));
    assertThat(rest.path("items")).hasSize(1);
    assertThat(rest.at("/items/0/subject").asString("")).isEqualTo("te-m1");

    var read = "/api/inbox/" + encoded("te01|te-m1|1|MEETING_SCHEDULED") + "/read";
    for (int again = 0; again < 2; again++) {
      web.post()
          .uri(uri(read))
          .headers(it -> it.setBearerAuth(Tokens.of("te01")))
          .exchange()
          .expectStatus()
          .isNoContent();
    }
    web.post()
        .uri(uri(read))
        .headers(it -> it.setBearerAuth(Tokens.of("te02")))
        .exchange()
        .expectStatus()
        .isNotFound();
    assertThat(json(Tokens.of("te01"), "/api/inbox/unread-count").path("unread").asLong())
        .isEqualTo(2);
  }

  @Test
  void the_stream_shows_what_comes_and_goes_on_where_it_was_left() {
    facts.person("tf01", "Stream Reader", "America/Denver");
    facts.group("tf-g", "Streamers", "WORKGROUP");
    march("tf-m1", "tf-g");
    facts.issued("tf-m1", 1, "SCHEDULED", "tf-g", "tf01");
    await().untilAsserted(() -> assertThat(subjects("tf01")).hasSize(1));
    await()
        .untilAsserted(
            () -> assertThat(json(Tokens.of("tf01"), "/api/inbox").path("items")).hasSize(1));
    var first = json(Tokens.of("tf01"), "/api/inbox").at("/items/0/position").asString("");

    try (var stream = new LiveStream(port, Tokens.of("tf01"), null)) {
      await().until(stream::open);
      march("tf-m2", "tf-g");
      facts.issued("tf-m2", 1, "SCHEDULED", "tf-g", "tf01");
      await().untilAsserted(() -> assertThat(stream.subjects()).containsExactly("tf-m2"));
    }
    march("tf-m3", "tf-g");
    facts.issued("tf-m3", 1, "SCHEDULED", "tf-g", "tf01");
    try (var stream = new LiveStream(port, Tokens.of("tf01"), first)) {
      await().untilAsserted(() -> assertThat(stream.subjects()).containsExactly("tf-m2", "tf-m3"));
    }
  }

  @Test
  void what_is_put_away_is_out_of_sight_and_comes_back() {
    facts.person("tj01", "Tidy Reader", "America/Denver");
    facts.group("tj-g", "Tidy Group", "WORKGROUP");
    for (int i = 1; i <= 3; i++) {
      march("tj-m" + i, "tj-g");
      facts.issued("tj-m" + i, 1, "SCHEDULED", "tj-g", "tj01");
      var count = i;
      await().untilAsserted(() -> assertThat(subjectsInInbox("tj01", "")).hasSize(count));
    }
    mark("tj01", "tj-m3", "archive", 204);
    mark("tj01", "tj-m3", "archive", 204);
    assertThat(subjectsInInbox("tj01", "")).containsExactly("tj-m2", "tj-m1");
    assertThat(subjectsInInbox("tj01", "?archived=true")).containsExactly("tj-m3");
    assertThat(subjectsInInbox("tj01", "?archived=any")).hasSize(3);
    assertThat(unread("tj01")).isEqualTo(2);

    mark("tj01", "tj-m3", "restore", 204);
    mark("tj01", "tj-m2", "read-up-to", 204);
    assertThat(subjectsInInbox("tj01", "?unread=true")).containsExactly("tj-m3");
    mark("tj01", "tj-m1", "unread", 204);
    assertThat(subjectsInInbox("tj01", "?unread=true")).containsExactly("tj-m3", "tj-m1");
    mark("tj01", "tj-m2", "archive-up-to", 204);
    assertThat(subjectsInInbox("tj01", "")).containsExactly("tj-m3");
    assertThat(subjectsInInbox("tj01", "?archived=any&kind=MEETING_MOVED")).isEmpty();
    assertThat(subjectsInInbox("tj01", "?archived=any&kind=MEETING_MOVED&kind=MEETING_SCHEDULED"))
        .hasSize(3);

    for (var what : List.of("read", "unread", "archive", "restore", "read-up-to")) {
      mark("tj02", "tj-m1", what, 404);
      mark("tj01", "tj-none", what, 404);
    }
    get(Tokens.of("tj01"), "/api/inbox?archived=perhaps").expectStatus().isBadRequest();
    get(Tokens.of("tj01"), "/api/inbox?kind=NO_SUCH").expectStatus().isBadRequest();
    get(Tokens.of("tj01"), "/api/inbox?after=eHg").expectStatus().isBadRequest();
  }

  private void mark(String person, String subject, String what, int status) {
    web.post()
        .uri(uri("/api/inbox/" + encoded("tj01|" + subject + "|1|MEETING_SCHEDULED") + "/" + what))
        .headers(it -> it.setBearerAuth(Tokens.of(person)))
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private List<String> subjectsInInbox(String person, String query) {
    return json(Tokens.of(person), "/api/inbox" + query)
        .path("items")
        .valueStream()
        .map(it -> it.path("subject").asString(""))
        .toList();
  }

  private int unread(String person) {
    return json(Tokens.of(person), "/api/inbox/unread-count").path("unread").asInt();
  }

  @Test
  void what_no_longer_holds_says_what_holds_instead() {
    facts.person("tk01", "Careful Reader", "America/Denver");
    facts.group("tk-g", "Careful Group", "WORKGROUP");
    march("tk-m", "tk-g");
    facts.issued("tk-m", 1, "SCHEDULED", "tk-g", "tk01");
    await().untilAsserted(() -> assertThat(subjectsInInbox("tk01", "")).hasSize(1));
    facts.cancelled("tk-m", 2, "No room");
    facts.issued("tk-m", 2, "CANCELLED", "tk-g", "tk01");
    await().untilAsserted(() -> assertThat(subjectsInInbox("tk01", "")).hasSize(2));

    var items = json(Tokens.of("tk01"), "/api/inbox").path("items");
    assertThat(items.get(0).has("supersededBy")).isFalse();
    assertThat(items.get(1).path("supersededBy").asString(""))
        .isEqualTo("tk01|tk-m|2|MEETING_CANCELLED");
  }

  @Test
  void everybody_sees_their_own_and_the_coordinator_sees_all() {
    for (var path :
        List.of(
            "/api/notices",
            "/api/notices/summary?subject=x",
            "/api/notices/why?person=tg02&subject=x",
            "/api/notices?person=tg02")) {
      get(Tokens.of("tg01"), path).expectStatus().isForbidden();
      get(Tokens.of("tg01", "LEAD"), path).expectStatus().isForbidden();
      get(COORDINATOR, path).expectStatus().isOk();
      get(Tokens.of("p180", "ADMINISTRATOR"), path).expectStatus().isOk();
      web.get().uri(path).exchange().expectStatus().isUnauthorized();
    }
    for (var path :
        List.of(
            "/api/inbox",
            "/api/inbox/unread-count",
            "/api/notices?person=tg01",
            "/api/notices/why?person=tg01&subject=x")) {
      get(Tokens.of("tg01"), path).expectStatus().isOk();
      web.get().uri(path).exchange().expectStatus().isUnauthorized();
    }
    web.get().uri("/api/inbox/stream").exchange().expectStatus().isUnauthorized();
    get(Tokens.of("tg01"), "/api/notices/" + encoded("tg02|x|1|MEETING_MOVED"))
        .expectStatus()
        .isNotFound();
    get(COORDINATOR, "/api/notices/nonsense").expectStatus().isNotFound();
    get(COORDINATOR, "/api/notices?kind=NO_SUCH_KIND").expectStatus().isBadRequest();
    get(COORDINATOR, "/api/notices?limit=0").expectStatus().isBadRequest();
  }
}
