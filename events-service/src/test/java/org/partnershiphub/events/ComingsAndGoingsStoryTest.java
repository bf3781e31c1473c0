package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What follows when people come and go, over Kafka and the store. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComingsAndGoingsStoryTest {

  private static final String ISSUED = "meetings.invitations-issued.v1";
  private static final String WITHDRAWN = "meetings.invitations-withdrawn.v1";

  private Story story;
  private Community community;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    community = story.community();
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private void schedule(String id, String local, String... groups) {
    var body = Story.meeting(id, local, "America/New_York", groups);
    var answer = story.post(Story.COORDINATOR, "/api/meetings", body);
    assertThat(answer.status().value()).as(answer.text()).isEqualTo(201);
  }

  private String ways(String meeting, String person) {
    return story.invitations(meeting).stream()
        .filter(it -> it.path("person").asString("").equals(person))
        .map(it -> it.path("via").toString())
        .findFirst()
        .orElse("");
  }

  private void told(String type, String meeting, String... expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(story.told(type, meeting)).containsExactly(expected));
  }

  @Test
  void whoever_joins_later_is_invited_and_whoever_leaves_keeps_what_another_group_brings() {
    community.group("come-a", "AD_HOC", false);
    community.group("come-b", "AD_HOC", false);
    community.join("come-a", null, "come-ada");
    // Once an earlier meeting has invited ada, her joining is heard and not still under way.
    schedule("come-m0", "2027-03-31T10:00:00", "come-a");
    story.untilInvited("come-m0", "come-ada");
    schedule("come-m1", "2027-04-01T10:00:00", "come-a", "come-b");
    story.untilInvited("come-m1", "come-ada");

    community.join("come-b", null, "come-ada");
    community.join("come-b", null, "come-bob");
    story.untilInvited("come-m1", "come-ada", "come-bob");
    community.leave("come-a", null, "come-ada", "LEFT");
    community.leave("come-b", null, "come-bob", "LEFT");
    story.untilInvited("come-m1", "come-ada");
    community.join("come-a", null, "come-bob");

    story.untilInvited("come-m1", "come-ada", "come-bob");
    told(ISSUED, "come-m1", "JOINED come-bob#1", "JOINED come-bob#3", "SCHEDULED come-ada#1");
    told(WITHDRAWN, "come-m1", "LEFT_GROUP come-bob#2");
    assertThat(story.invitations("come-m1").getFirst().path("via").toString())
        .isEqualTo("[\"come-b\"]");
  }

  @Test
  void the_successor_in_a_seat_is_invited_in_place_of_the_predecessor() {
    community.group("seat", "A_NEW_LIFECYCLE", false);
    community.seat("seat", "seat:1", "seat-old");
    schedule("seat-past", "2026-11-20T10:00:00", "seat");
    schedule("seat-m1", "2027-04-01T10:00:00", "seat");
    story.untilInvited("seat-m1", "seat-old");

    community.vacate("seat", "seat:1", "seat-old", "REPLACED");
    community.seat("seat", "seat:2", "seat-new");
    story.untilInvited("seat-m1", "seat-new");
    community.vacate("seat", "seat:2", "seat-new", "A_NEW_REASON");

    story.untilInvited("seat-m1");
    told(WITHDRAWN, "seat-m1", "LEFT_GROUP seat-new#2", "LEFT_GROUP seat-old#2");
    told(WITHDRAWN, "seat-past");
  }

  @Test
  void whoever_turns_out_to_be_another_is_invited_once_under_the_name_that_stays() {
    community.group("twin-a", "STANDING", false);
    community.group("twin-b", "AD_HOC", false);
    community.seat("twin-a", "twin-a:1", "twin-merged");
    community.seat("twin-a", "twin-a:2", "twin-both");
    community.seat("twin-a", "twin-a:3", "twin-body");
    community.join("twin-b", null, "twin-both");
    schedule("twin-m0", "2027-03-31T10:00:00", "twin-a", "twin-b");
    story.untilInvited("twin-m0", "twin-body", "twin-both", "twin-merged");
    // Once the join has become a way of his, it is heard and not still under way.
    await().until(() -> ways("twin-m0", "twin-both").equals("[\"twin-a\",\"twin-b\"]"));
    schedule("twin-m1", "2027-04-01T10:00:00", "twin-a", "twin-b");
    story.untilInvited("twin-m1", "twin-body", "twin-both", "twin-merged");

    community.vacate("twin-a", "twin-a:1", "twin-merged", "MERGED");
    community.seat("twin-a", "twin-a:4", "twin-heir");
    community.vacate("twin-a", "twin-a:2", "twin-both", "MERGED");
    community.join("twin-b", null, "twin-body");
    community.leave("twin-b", null, "twin-both", "MERGED");

    story.untilInvited("twin-m1", "twin-body", "twin-heir");
    told(
        ISSUED,
        "twin-m1",
        "JOINED twin-heir#1",
        "SCHEDULED twin-body#1",
        "SCHEDULED twin-both#1",
        "SCHEDULED twin-merged#1");
    told(WITHDRAWN, "twin-m1", "MERGED twin-both#2", "MERGED twin-merged#2");
  }

  @Test
  void a_move_and_a_cancellation_reach_everybody_once() {
    community.group("move-a", "AD_HOC", false);
    for (int n = 10; n < 30; n++) {
      community.join("move-a", null, "move-p" + n);
    }
    schedule("move-m1", "2027-04-01T10:00:00", "move-a");
    story.settled("move-m1");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(story.invited("move-m1")).hasSize(20));

    story.post(
        Story.COORDINATOR,
        "/api/meetings/move-m1/move",
        "{\"startsLocal\":\"2027-04-02T10:00:00\"}");
    story.settled("move-m1");
    story.post(Story.COORDINATOR, "/api/meetings/move-m1/cancellation", "{}");
    story.settled("move-m1");

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(story.told(ISSUED, "move-m1"))
                    .filteredOn(it -> !it.startsWith("JOINED") && !it.startsWith("SCHEDULED"))
                    .hasSize(40)
                    .contains("MOVED move-p10#2", "CANCELLED move-p10#3", "CANCELLED move-p29#3"));
  }

  @Test
  void a_move_into_another_year_brings_the_other_cohort() {
    community.group("coh", "ANNUAL_COHORT", false);
    community.cohort("coh", 2026);
    community.cohort("coh", 2027);
    community.join("coh", "coh:2026", "coh-old");
    community.join("coh", "coh:2026", "coh-stays");
    community.join("coh", "coh:2027", "coh-stays");
    community.join("coh", "coh:2027", "coh-new");
    schedule("coh-m1", "2026-12-30T10:00:00", "coh");
    story.untilInvited("coh-m1", "coh-old", "coh-stays");

    story.post(
        Story.COORDINATOR,
        "/api/meetings/coh-m1/move",
        "{\"startsLocal\":\"2027-01-08T10:00:00\"}");

    story.untilInvited("coh-m1", "coh-new", "coh-stays");
    told(WITHDRAWN, "coh-m1", "NOT_IN_AUDIENCE coh-old#3");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(story.told(ISSUED, "coh-m1"))
                    .contains("MOVED coh-stays#2", "JOINED coh-new#2"));
  }

  @Test
  void past_meetings_are_left_alone() {
    community.group("past", "AD_HOC", false);
    community.join("past", null, "past-ada");
    schedule("past-later", "2027-01-01T10:00:00", "past");
    story.untilInvited("past-later", "past-ada");
    schedule("past-m1", "2026-11-20T10:00:00", "past");
    story.settled("past-m1");

    community.join("past", null, "past-bob");
    story.untilInvited("past-later", "past-ada", "past-bob");

    assertThat(story.invited("past-m1")).isEmpty();
  }

  @Test
  void repeated_reordered_and_late_facts_come_to_the_same() {
    community.group("late", "AD_HOC", false);
    schedule("late-m1", "2027-04-01T10:00:00", "late");
    var in = enrolment("enrolment-confirmed", "late-ada", 1, "");
    var out = enrolment("enrolment-ended", "late-ada", 2, ",\"reason\":\"LEFT\"");

    send("late", out);
    send("late", in);
    send("late", out);
    send("late", enrolment("enrolment-confirmed", "late-bob", 1, ""));
    send("late", enrolment("enrolment-confirmed", "late-bob", 1, ""));

    story.untilInvited("late-m1", "late-bob");
    told(ISSUED, "late-m1", "JOINED late-bob#1");
    told(WITHDRAWN, "late-m1");
  }

  @Test
  void a_poison_fact_goes_to_the_dead_letters_and_holds_up_nobody() {
    community.group("poison", "AD_HOC", false);
    schedule("poison-m1", "2027-04-01T10:00:00", "poison");

    send("poison", enrolment("enrolment-confirmed", "poison-ada", 1, ""));
    send("poison", "{\"specversion\":\"1.0\",\"what\":1}".getBytes(StandardCharsets.UTF_8));
    send("poison", enrolment("enrolment-confirmed", "NO PERSON", 1, ""));
    send("poison", enrolment("enrolment-confirmed", "poison-bob", 1, ""));

    story.untilInvited("poison-m1", "poison-ada", "poison-bob");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(story.topics().records("community.v1.events.dlt"))
                    .filteredOn(it -> "poison".equals(it.key()))
                    .hasSize(2));
  }

  private void send(String key, byte[] fact) {
    story.topics().send("community.v1", key, fact);
  }

  private static byte[] enrolment(String type, String person, long number, String more) {
    var group =
        person.substring(0, Math.max(1, person.indexOf('-'))).toLowerCase(java.util.Locale.ROOT);
    var name = person.startsWith("NO") ? "poison" : group;
    return FactTopics.fact(
        type + person + number,
        "community." + type + ".v1",
        name + ":" + person,
        name,
        number,
        "{\"group\":\"%s\",\"person\":\"%s\"%s}".formatted(name, person, more));
  }

  @Test
  void meetings_of_before_are_expanded_by_a_repeated_fact_without_telling_anything_twice() {
    community.group("twice", "AD_HOC", false);
    community.join("twice", null, "twice-ada");
    schedule("twice-m1", "2027-04-01T10:00:00", "twice");
    story.untilInvited("twice-m1", "twice-ada");
    var scheduled =
        story.topics().records("meetings.v1").stream()
            .filter(it -> "twice-m1".equals(it.key()))
            .findFirst()
            .orElseThrow();

    story.topics().send("meetings.v1", "twice-m1", scheduled.value());
    schedule("twice-m2", "2027-04-01T10:00:00", "twice");
    story.untilInvited("twice-m2", "twice-ada");

    assertThat(story.told(ISSUED, "twice-m1")).hasSize(1);
  }
}
