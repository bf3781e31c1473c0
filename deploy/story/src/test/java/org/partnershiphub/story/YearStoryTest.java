package org.partnershiphub.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.partnershiphub.story.Cast.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A year of the partnership: meetings move, a member joins and leaves, the cohort rolls over. */
@ExtendWith(SharedTown.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearStoryTest {
  private static final String EXECUTIVE = "m-ec-2027-03";
  private static final String AFFINITY = "affinity-public-health-collaboration";
  private static final String MEETING = "m-story-affinity";
  private static final String MEMBER = "p001";
  private static final String COHORTS =
      "/api/cohorts/innovation-implementation-learning-community:";
  private static final DateTimeFormatter BRIEF =
      DateTimeFormatter.ofPattern("EEE MMM d, h:mm a zzz", Locale.US);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("h:mm a zzz", Locale.US);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm zzz", Locale.US);

  private static Town town;

  @BeforeAll
  static void come_to(Town shared) {
    town = shared;
  }

  private static Map<String, Object> meeting(String id, String group, String local, String zone) {
    return Map.of(
        "id",
        id,
        "title",
        "Learning from each other",
        "groups",
        List.of(group),
        "startsLocal",
        local,
        "zone",
        zone,
        "durationMinutes",
        60,
        "accessLevel",
        "MEMBERS");
  }

  private static int schedule(Map<String, Object> meeting) {
    return town.as(Town.COORDINATOR).post("/api/meetings", meeting).status();
  }

  @Test
  @Order(1)
  void a_local_time_that_does_not_exist_is_refused_and_one_that_exists_twice_is_asked_for() {
    var door = town.as(Town.COORDINATOR);
    var newYork = "America/New_York";
    var gap =
        door.post("/api/meetings", meeting("m-gap", AFFINITY, "2027-03-14T02:30:00", newYork));
    assertThat(gap.status()).isEqualTo(422);
    assertThat(gap.problem()).isEqualTo("local-time-skipped");
    var twice = meeting("m-twice", AFFINITY, "2027-11-07T01:30:00", newYork);
    var overlap = door.post("/api/meetings", twice);
    assertThat(overlap.status()).isEqualTo(422);
    assertThat(overlap.problem()).isEqualTo("local-time-ambiguous");
    assertThat(overlap.texts("offsets")).containsExactly("-04:00", "-05:00");
    assertThat(door.get("/api/meetings/m-gap").status()).isEqualTo(404);
    assertThat(door.get("/api/meetings/m-twice").status()).isEqualTo(404);

    var later = new HashMap<>(twice);
    later.put("fold", "LATER");
    assertThat(schedule(later)).isEqualTo(201);
    assertThat(startsAt("m-twice")).isEqualTo("2027-11-07T06:30:00Z");
    for (var local : List.of("2027-03-14T02:30:00", "2027-11-07T01:30:00")) {
      var id = "m-phoenix-" + local.substring(0, 7);
      assertThat(schedule(meeting(id, AFFINITY, local, "America/Phoenix"))).isEqualTo(201);
    }
  }

  private static String startsAt(String meeting) {
    return town.get("/api/meetings/" + meeting).json().path("startsAt").asString();
  }

  @Test
  @Order(2)
  void a_moved_meeting_keeps_its_wall_clock_and_its_calendar_entry() {
    town.settle();
    var golden = golden("G3");
    var invited =
        town.mailbox().after(0).stream().filter(mail -> isAbout(mail, EXECUTIVE)).toList();
    assertThat(invited).hasSize(60);
    var before = town.mailbox().count();
    assertThat(startsAt(EXECUTIVE)).isEqualTo(golden.path("before").path("utc").asString());

    town.as(Town.COORDINATOR)
        .post(
            "/api/meetings/%s/move".formatted(EXECUTIVE),
            Map.of("startsLocal", "2027-03-18T14:00:00"))
        .accepted();

    assertThat(startsAt(EXECUTIVE)).isEqualTo(golden.path("after").path("utc").asString());
    var zones = golden.path("after").path("shown");
    var query =
        zones.propertyNames().stream()
            .map(zone -> "zones=" + zone)
            .collect(Collectors.joining("&"));
    var local = town.get("/api/meetings/%s?%s".formatted(EXECUTIVE, query)).json().path("local");
    zones
        .properties()
        .forEach(
            zone ->
                assertThat(local.path(zone.getKey()).path("shown").asString())
                    .isEqualTo(zone.getValue().asString()));

    var moved = town.mailsAfter(before);
    assertThat(moved).hasSize(60).allMatch(mail -> isAbout(mail, EXECUTIVE));
    var firstByReader = invited.stream().collect(Collectors.toMap(Mail::reader, mail -> mail));
    moved.forEach(
        mail -> {
          Invitations.assertValid(mail);
          var first = firstByReader.get(mail.reader());
          assertThat(mail.method()).isEqualTo("REQUEST");
          assertThat(mail.uid()).isEqualTo(first.uid());
          assertThat(mail.sequence()).isEqualTo(first.sequence() + 1);
          assertThat(mail.startsAt()).isEqualTo(golden.path("after").path("utc").asString());
        });
  }

  @Test
  @Order(3)
  void each_reader_of_the_move_sees_their_own_clock() {
    var golden = golden("G3");
    var was = Instant.parse(golden.path("before").path("utc").asString());
    var is = Instant.parse(golden.path("after").path("utc").asString());
    var moved =
        town.mailbox().after(0).stream()
            .filter(mail -> isAbout(mail, EXECUTIVE) && mail.sequence() == 2)
            .collect(Collectors.toMap(Mail::reader, mail -> mail));
    for (var person : Cast.people()) {
      var mail = moved.get(person.email());
      if (mail != null) {
        var zone = ZoneId.of(person.zone());
        assertThat(mail.text()).contains("New time: " + BRIEF.format(is.atZone(zone)));
        assertThat(mail.text()).contains("Old time: " + BRIEF.format(was.atZone(zone)));
        assertThat(mail.text().contains("Your clock time changes"))
            .as(person.zone())
            .isEqualTo(!was.atZone(zone).toLocalTime().equals(is.atZone(zone).toLocalTime()));
        var shown = golden.path("after").path("shown").path(person.zone());
        if (shown.isString()) {
          assertThat(SHOWN.format(is.atZone(zone))).isEqualTo(shown.asString());
        }
      }
    }
    assertThat(moved.get(Cast.address("p001")).text())
        .contains("Your clock time changes: it was 12:00 PM MST, it is now 11:00 AM MST.")
        .contains("Your time: Thursday, March 18, 2027, 11:00 AM MST, to 12:00 PM MST")
        .contains("Organiser's time: Thursday, March 18, 2027, 2:00 PM EDT");
    assertThat(HOUR.format(is.atZone(ZoneId.of("America/Phoenix")))).isEqualTo("11:00 AM MST");
  }

  private static boolean isAbout(Mail mail, String meeting) {
    return mail.hasCalendar() && mail.meeting().equals(meeting);
  }

  @Test
  @Order(4)
  void a_member_who_joins_finds_the_groups_future_meeting_in_their_mail() {
    assertThat(schedule(meeting(MEETING, AFFINITY, "2027-02-03T14:00:00", "America/New_York")))
        .isEqualTo(201);
    town.settle();
    var before = town.mailbox().count();

    town.as(MEMBER).put(participation("me"), "").accepted();

    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> town.mailbox().after(before).stream().anyMatch(mail -> isAbout(mail, MEETING)));
    var mails = town.mailsAfter(before);
    assertThat(mails).allMatch(mail -> mail.reader().equals(Cast.address(MEMBER)));
    var invitation = mails.stream().filter(mail -> isAbout(mail, MEETING)).toList();
    assertThat(invitation).hasSize(1);
    Invitations.assertValid(invitation.getFirst());
    assertThat(invitation.getFirst().invites()).isTrue();
    assertThat(mails.stream().filter(mail -> !mail.hasCalendar()).map(Mail::subject))
        .singleElement()
        .asString()
        .startsWith("Joined: ");
  }

  private static String participation(String person) {
    return "/api/groups/%s/participants/%s".formatted(AFFINITY, person);
  }

  @Test
  @Order(5)
  void who_leaves_is_taken_off_and_who_comes_back_is_invited_anew() {
    var invitation = lastAbout(MEETING);
    var before = town.mailbox().count();

    town.as(MEMBER).delete(participation("me")).accepted();

    town.mailsAfter(before);
    var cancel = lastAbout(MEETING);
    Invitations.assertValid(cancel);
    assertThat(cancel.cancels()).isTrue();
    assertThat(cancel.uid()).isEqualTo(invitation.uid());
    assertThat(cancel.sequence()).isGreaterThan(invitation.sequence());
    assertThat(cancel.property("STATUS")).isEqualTo("CANCELLED");

    town.as(MEMBER).put(participation("me"), "").accepted();
    town.settle();
    var again = lastAbout(MEETING);
    Invitations.assertValid(again);
    assertThat(again.invites()).isTrue();
    assertThat(again.uid()).isEqualTo(invitation.uid());
    assertThat(again.sequence()).isGreaterThan(cancel.sequence());
    assertThat(town.mailbox().after(before))
        .allMatch(it -> it.reader().equals(Cast.address(MEMBER)));
  }

  /** What the member heard last about a meeting. */
  private static Mail lastAbout(String meeting) {
    return town.mailbox().after(0).stream()
        .filter(mail -> mail.reader().equals(Cast.address(MEMBER)) && isAbout(mail, meeting))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  @Test
  @Order(6)
  void the_inbox_lists_what_the_mails_said_and_remembers_what_was_read() {
    var door = town.as(MEMBER);
    var items = door.get("/api/inbox?limit=200").accepted().json().path("items");
    assertThat(items.valueStream().map(it -> it.path("kind").asString()))
        .contains("MEETING_SCHEDULED", "MEETING_MOVED", "GROUP_JOINED", "INVITATION_WITHDRAWN");
    var unread = unread(MEMBER);
    assertThat(unread).isEqualTo(items.size());
    var one = items.get(0).path("notice").asString();

    var read = "/api/inbox/%s/read".formatted(URLEncoder.encode(one, StandardCharsets.UTF_8));
    assertThat(town.as("p002").post(read, "").status()).isEqualTo(404);
    assertThat(unread(MEMBER)).isEqualTo(unread);
    door.post(read, "").accepted();
    door.post(read, "").accepted();

    assertThat(unread(MEMBER)).isEqualTo(unread - 1);
    var again = door.get("/api/inbox?limit=200").json().path("items");
    assertThat(
            again
                .valueStream()
                .filter(it -> it.has("readAt"))
                .map(it -> it.path("notice").asString()))
        .containsExactly(one);
  }

  private static int unread(String person) {
    return town.as(person).get("/api/inbox/unread-count").accepted().json().path("unread").asInt();
  }

  @Test
  @Order(7)
  void the_inbox_streams_and_goes_on_where_its_reader_left_off() throws IOException {
    var position = "";
    try (var lines = stream(Map.of())) {
      assertThat(lines.readLine()).startsWith("id:");
      assertThat(lines.readLine()).isEqualTo(":open");
      assertThat(schedule(meeting("m-live-1", AFFINITY, "2027-02-10T14:00:00", "America/New_York")))
          .isEqualTo(201);
      var item = next(lines);
      assertThat(item.path("subject").asString()).isEqualTo("m-live-1");
      position = item.path("position").asString();
    }
    assertThat(schedule(meeting("m-live-2", AFFINITY, "2027-02-17T14:00:00", "America/New_York")))
        .isEqualTo(201);
    town.settle();
    try (var lines = stream(Map.of("Last-Event-ID", position))) {
      assertThat(next(lines).path("subject").asString()).isEqualTo("m-live-2");
    }
  }

  private static BufferedReader stream(Map<String, String> headers) {
    var in = town.as(MEMBER).stream("/api/inbox/stream", headers);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The data of the next message of the stream. */
  private static JsonNode next(BufferedReader lines) throws IOException {
    var line = lines.readLine();
    while (!line.startsWith("data:")) {
      line = lines.readLine();
    }
    return JsonMapper.shared().readTree(line.substring(5));
  }

  @Test
  @Order(8)
  void everybody_may_ask_why_they_heard_and_coordinators_why_others_did_not() {
    var path = "/api/notices/why?person=%s&subject=" + MEETING;
    var own = town.as(MEMBER).get(path.formatted(MEMBER)).accepted().json();
    assertThat(own.path("heard").asBoolean()).isTrue();
    assertThat(own.path("summary").asString()).contains("public health");
    var other = town.get(path.formatted("p002")).json();
    assertThat(other.path("heard").asBoolean()).isFalse();
    assertThat(other.path("summary").asString()).contains("none of its groups");
    assertThat(town.as("p002").get(path.formatted(MEMBER)).status()).isEqualTo(403);
  }

  @Test
  @Order(9)
  void the_cohort_rolls_over_once() {
    var golden = golden("G5");
    town.settle();
    var facts = town.topics().ends();
    var before = town.mailbox().count();

    assertRollover(rollOver("?dryRun=true"), golden, golden.path("noticesTotal").asInt());
    town.settle();
    assertThat(town.topics().ends()).isEqualTo(facts);

    assertRollover(rollOver(""), golden, golden.path("noticesTotal").asInt());
    var mails = town.mailsAfter(before);
    assertThat(mails).hasSize(30);
    assertThat(mails.stream().map(Mail::reader).distinct()).hasSize(30);
    assertThat(
            mails.stream()
                .collect(
                    Collectors.groupingBy(
                        mail -> firstWords(mail.subject()), Collectors.counting())))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("You stay", 12L, "You join", 8L, "Your place", 10L));
    assertThat(town.get(COHORTS + "2026").json().path("status").asString()).isEqualTo("CLOSED");
    var after = town.topics().ends();

    assertRollover(rollOver(""), golden, golden.path("secondRunNotices").asInt());
    town.settle();
    assertThat(town.topics().ends()).isEqualTo(after);
    assertThat(town.mailbox().count()).isEqualTo(before + 30);
  }

  private static String firstWords(String subject) {
    return String.join(" ", List.of(subject.split(" ")).subList(0, 2));
  }

  private static JsonNode rollOver(String query) {
    return town.as(Town.COORDINATOR)
        .post(COHORTS + "2026/rollover" + query, Map.of())
        .accepted()
        .json();
  }

  private static void assertRollover(JsonNode outcome, JsonNode golden, int notices) {
    for (var part : List.of("continuing", "joining", "leaving")) {
      assertThat(outcome.path(part)).as(part).hasSize(golden.path(part).asInt());
    }
    assertThat(outcome.path("notices")).hasSize(notices);
  }

  @Test
  @Order(10)
  void letters_of_every_script_come_out_of_the_mail_as_they_went_in() {
    var title = "Séance 👩‍👧 שלום عائشة 学";
    var before = town.mailbox().count();
    var meeting =
        new HashMap<>(meeting("m-scripts", AFFINITY, "2027-02-24T14:00:00", "America/New_York"));
    meeting.put("title", title);
    assertThat(schedule(meeting)).isEqualTo(201);
    var mails = town.mailsAfter(before);
    assertThat(mails).hasSize(8);
    mails.forEach(
        mail -> {
          Invitations.assertValid(mail);
          // Set apart, since some of it is written from right to left.
          assertThat(mail.subject()).startsWith("Meeting: \u2068" + title + "\u2069, ");
          assertThat(mail.property("SUMMARY")).isEqualTo(title);
          assertThat(mail.text()).contains(title);
          assertThat(mail.html()).contains(title);
        });
  }

  @Test
  @Order(11)
  void a_confidential_title_goes_nowhere() {
    var title = "Zebra crossing review";
    var meeting =
        new HashMap<>(
            meeting("m-secret", "cir-peer-to-peer", "2027-02-25T14:00:00", "America/New_York"));
    meeting.put("title", title);
    meeting.put("accessLevel", "CONFIDENTIAL");
    meeting.put("place", "Room 7");
    var before = town.mailbox().count();
    assertThat(schedule(meeting)).isEqualTo(201);
    assertThat(
            town.as(Town.COORDINATOR)
                .post(
                    "/api/meetings/m-secret/move",
                    Map.of("startsLocal", "2027-02-26T14:00:00", "reason", "Zebra away"))
                .status())
        .isEqualTo(200);
    var mails = town.mailsAfter(before);
    assertThat(mails).isNotEmpty().allMatch(mail -> isAbout(mail, "m-secret"));
    assertThat(mails).noneMatch(mail -> (mail.subject() + mail.parts()).contains("Zebra"));
    PublishedLanguage.nowhere(town.topics().all(), "Zebra");
  }

  @Test
  @Order(12)
  void what_was_told_in_the_year_is_what_was_promised_and_names_nobody() {
    var told = town.topics().all();
    PublishedLanguage.nothingIsDeadLettered(told);
    PublishedLanguage.everyFactIsACloudEventThatFitsItsSchema(told);
    PublishedLanguage.everyAggregateCountsWithoutAGap(told);
    PublishedLanguage.onlyCardsNamePeople(told);
  }
}
