package org.partnershiphub.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.partnershiphub.benchmark.system.Door;
import org.partnershiphub.benchmark.system.Flags;
import org.partnershiphub.benchmark.system.HubProcess;
import org.partnershiphub.benchmark.system.MailIndex;
import org.partnershiphub.benchmark.system.MailIndex.Caught;
import org.partnershiphub.benchmark.system.Members;
import org.partnershiphub.benchmark.system.Place;
import org.partnershiphub.local.Part;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} in the middle of a fan-out, of the whole system and of one part after the other:
 * after a restart everybody has exactly one notice, and mails of one Message-ID.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillTest {
  private static final int MEMBERS = Integer.getInteger("story.members", 2_000);
  private static final String GROUP = "load-affinity";
  private static final Duration LONGEST = Duration.ofSeconds(90 + MEMBERS / 100);
  private static final List<Part> PARTS =
      List.of(
          Part.STORE,
          Part.BROKER,
          Part.SMTP,
          Part.SIGNIN,
          Part.MEMBERSHIP,
          Part.COMMUNITY,
          Part.EVENTS,
          Part.NOTIFICATION,
          Part.DOOR);

  private static final Map<Part, HubProcess> RUNNING = new EnumMap<>(Part.class);
  private static Place place;
  private static HubProcess whole;
  private static Door door;
  private static MailIndex mails;

  @BeforeAll
  static void start() {
    place = Place.on(Filled.temporary(), Map.of("HUB_IMPORT", "off"));
    whole = HubProcess.start(place, Flags.quick());
    door = Door.of(place, Door.COORDINATOR);
    mails = new MailIndex(place);
    var members = new Members(door);
    members.register(0, MEMBERS);
    members.found(GROUP, 0, MEMBERS);
  }

  @AfterAll
  static void stop() {
    if (whole != null) {
      whole.kill();
    }
    RUNNING.values().forEach(HubProcess::kill);
  }

  @Test
  @Order(1)
  void nothing_is_lost_or_doubled_when_the_whole_system_is_killed() {
    var before = mails.count();
    schedule("m-kill-all");
    awaitMails(before, MEMBERS / 4);

    whole.kill();
    whole = HubProcess.start(place, Flags.quick());

    assertEverybodyWasToldOnce("m-kill-all", before);
    whole.close();
    whole = null;
  }

  @Test
  @Order(2)
  void nothing_is_lost_or_doubled_when_a_single_part_is_killed() {
    PARTS.forEach(part -> RUNNING.put(part, HubProcess.launchPart(place, part, Flags.quick())));
    RUNNING.values().forEach(HubProcess::awaitUp);
    for (var part : List.of(Part.NOTIFICATION, Part.EVENTS, Part.STORE, Part.BROKER, Part.SMTP)) {
      var before = mails.count();
      var meeting = "m-kill-" + part.name().toLowerCase(Locale.ROOT);
      schedule(meeting);
      awaitMails(before, part == Part.EVENTS ? 1 : MEMBERS / 4);

      RUNNING.get(part).kill();
      RUNNING.put(part, HubProcess.part(place, part, Flags.quick()));

      assertEverybodyWasToldOnce(meeting, before);
    }
  }

  private static void schedule(String meeting) {
    door.post(
            "/api/meetings",
            Map.of(
                "id", meeting,
                "title", "Learning from each other",
                "groups", List.of(GROUP),
                "startsLocal", "2027-02-03T14:00:00",
                "zone", "America/New_York",
                "durationMinutes", 60,
                "accessLevel", "MEMBERS"))
        .accepted();
  }

  private static void awaitMails(long before, int wanted) {
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> mails.count() - before >= wanted);
  }

  private static void assertEverybodyWasToldOnce(String meeting, long before) {
    awaitMails(before, MEMBERS);
    await()
        .atMost(LONGEST)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(planned(meeting)).isZero());
    var sent = sent(meeting);
    assertThat(sent).isEqualTo(MEMBERS);

    var ids =
        mails.after(before).stream()
            .collect(
                Collectors.groupingBy(
                    Caught::recipients,
                    Collectors.mapping(KillTest::messageId, Collectors.toSet())));
    assertThat(ids.keySet())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, MEMBERS).mapToObj(Members::address).toList());
    assertThat(ids.values()).allMatch(it -> it.size() == 1);
    assertThat(noticesOf(meeting)).hasSize(MEMBERS);
  }

  private static long planned(String meeting) {
    return counts(meeting).path("planned").asLong(MEMBERS);
  }

  private static long sent(String meeting) {
    return counts(meeting).path("sent").asLong(0);
  }

  private static JsonNode counts(String meeting) {
    var summary = door.get("/api/notices/summary?subject=" + meeting).accepted().json();
    assertThat(summary.path("kinds").size()).isOne();
    return summary.path("kinds").path("MEETING_SCHEDULED");
  }

  /** The people of all notices about the meeting, each as often as they have one. */
  private static List<String> noticesOf(String meeting) {
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

  private static String messageId(Caught mail) {
    return Mail.read(mail.number(), List.of(mail.recipients()), mails.content(mail)).messageId();
  }
}
