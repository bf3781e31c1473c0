package org.partnershiphub.story;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.partnershiphub.benchmark.system.Place;
import org.partnershiphub.local.Part;

/**
 * {@code kill -9} in the middle of a fan-out, of the whole system and of one part after the other:
 * after a restart everybody has exactly one notice, and mails of one Message-ID.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillTest {
  private static final int MEMBERS = Integer.getInteger("story.members", 2_000);
  private static final String GROUP = "load-affinity";
  static final List<Part> PARTS =
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
  private static BigGroup group;
  private static MailIndex mails;

  @BeforeAll
  static void start() {
    place = Place.on(Filled.temporary(), Map.of("HUB_IMPORT", "off"));
    whole = HubProcess.start(place, Flags.quick());
    var door = Door.of(place, Door.COORDINATOR);
    mails = new MailIndex(place);
    group = new BigGroup(GROUP, MEMBERS, door, mails);
    group.found(place);
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
    group.schedule("m-kill-all");
    group.awaitMails(before, MEMBERS / 4);

    whole.kill();
    whole = HubProcess.start(place, Flags.quick());

    group.assertEverybodyWasToldOnce("m-kill-all", before);
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
      group.schedule(meeting);
      group.awaitMails(before, part == Part.EVENTS ? 1 : MEMBERS / 4);

      RUNNING.get(part).kill();
      RUNNING.put(part, HubProcess.part(place, part, Flags.quick()));

      group.assertEverybodyWasToldOnce(meeting, before);
    }
  }
}
