package org.partnershiphub.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.partnershiphub.benchmark.system.Backlog;
import org.partnershiphub.benchmark.system.Door;
import org.partnershiphub.benchmark.system.MailIndex;
import org.partnershiphub.benchmark.system.MailIndex.Caught;
import org.partnershiphub.benchmark.system.Members;
import org.partnershiphub.benchmark.system.Place;
import tools.jackson.databind.JsonNode;

/** Meetings for everybody of one big group, and what each of them was told, told once. */
record BigGroup(String group, int members, Door door, MailIndex mails) {

  /**
   * Whoever is killed is missed by the broker after 45 seconds only; a busy machine takes longer.
   */
  private Duration longest() {
    return Duration.ofSeconds(240 + members / 100);
  }

  /**
   * Registers the people and founds the group. Whoever a service hears of only after a meeting is
   * called would be invited one by one, which is another path than the one to everybody.
   */
  void found(Place place) {
    var people = new Members(door);
    people.register(0, members);
    people.found(group, 0, members);
    try (var backlog = new Backlog(place)) {
      backlog.awaitQuiet(longest());
    }
  }

  void schedule(String meeting) {
    door.post(
            "/api/meetings",
            Map.of(
                "id", meeting,
                "title", "Learning from each other",
                "groups", List.of(group),
                "startsLocal", "2027-02-03T14:00:00",
                "zone", "America/New_York",
                "durationMinutes", 60,
                "accessLevel", "MEMBERS"))
        .accepted();
  }

  void awaitMails(long before, int wanted) {
    await()
        .atMost(longest())
        .pollInterval(Duration.ofMillis(10))
        .until(() -> mails.count() - before >= wanted);
  }

  /** Returns how many mails came more often than once; those carry the same Message-ID. */
  long assertEverybodyWasToldOnce(String meeting, long before) {
    awaitMails(before, members);
    await()
        .atMost(longest())
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(planned(meeting)).isZero());
    assertThat(sent(meeting)).isEqualTo(members);

    var caught = mails.after(before);
    var ids =
        caught.stream()
            .collect(
                Collectors.groupingBy(
                    Caught::recipients, Collectors.mapping(this::messageId, Collectors.toSet())));
    assertThat(ids.keySet())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, members).mapToObj(Members::address).toList());
    assertThat(ids.values()).allMatch(it -> it.size() == 1);
    assertThat(noticesOf(meeting)).hasSize(members);
    return caught.size() - members;
  }

  private long planned(String meeting) {
    return counts(meeting).path("planned").asLong(members);
  }

  private long sent(String meeting) {
    return counts(meeting).path("sent").asLong(0);
  }

  private JsonNode counts(String meeting) {
    var summary = door.get("/api/notices/summary?subject=" + meeting).accepted().json();
    assertThat(summary.path("kinds").size()).isOne();
    return summary.path("kinds").path("MEETING_SCHEDULED");
  }

  /** The people of all notices about the meeting, each as often as they have one. */
  private List<String> noticesOf(String meeting) {
    var people = new ArrayList<String>();
    Consumer<JsonNode> add = it -> people.add(it.path("person").asString());
    var next = "";
    do {
      var path = "/api/notices?limit=200&subject=" + meeting;
      var page =
          door.get(next.isEmpty() ? path : path + "&after=" + encoded(next)).accepted().json();
      page.path("items").forEach(add);
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    assertThat(people).doesNotHaveDuplicates();
    return people;
  }

  private static String encoded(String cursor) {
    return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }

  private String messageId(Caught mail) {
    return Mail.read(mail.number(), List.of(mail.recipients()), mails.content(mail)).messageId();
  }
}
