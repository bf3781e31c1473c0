package org.partnershiphub.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.benchmark.system.Door;
import org.partnershiphub.benchmark.system.Flags;
import org.partnershiphub.benchmark.system.HubProcess;
import org.partnershiphub.benchmark.system.MailIndex;
import org.partnershiphub.benchmark.system.Place;
import org.partnershiphub.local.Part;

/**
 * {@code kill -9} of the service, of the broker and of the store at many random moments of fan-outs
 * to many: run by hand, not by the build, since it takes its time. It fails where somebody has no
 * notice or two, where a repeated mail has another Message-ID, or where more mails were repeated
 * than there were connections open at the kills.
 */
class KillsMeasurement {
  private static final int MEMBERS = Integer.getInteger("story.members", 10_000);
  private static final int KILLS = Integer.getInteger("story.kills", 50);
  private static final int KILLS_A_ROUND = 5;
  private static final int CONNECTIONS = Integer.getInteger("story.connections", 8);
  private static final String GROUP = "load-affinity";
  private static final List<Part> VICTIMS = List.of(Part.NOTIFICATION, Part.BROKER, Part.STORE);

  private final Map<Part, HubProcess> running = new EnumMap<>(Part.class);
  private final long seed = Long.getLong("story.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @AfterEach
  void stop() {
    running.values().forEach(HubProcess::kill);
  }

  @Test
  void nobody_is_left_out_or_told_twice() {
    System.out.printf("seed %d, %d members, %d kills%n", seed, MEMBERS, KILLS);
    var place = Place.on(Filled.temporary(), Map.of("HUB_IMPORT", "off"));
    for (var part : KillTest.PARTS) {
      running.put(part, HubProcess.launchPart(place, part, Flags.quick()));
    }
    running.values().forEach(HubProcess::awaitUp);
    var door = Door.of(place, Door.COORDINATOR);
    var mails = new MailIndex(place);
    var group = new BigGroup(GROUP, MEMBERS, door, mails);
    group.found(place);
    long repeated = 0;
    for (int done = 0; done < KILLS; done += KILLS_A_ROUND) {
      repeated += round(place, group, mails, "m-kills-" + done);
    }
    System.out.printf("%d kills, %d mails repeated%n", KILLS, repeated);
  }

  private long round(Place place, BigGroup group, MailIndex mails, String meeting) {
    var before = mails.count();
    var moments = random.ints(KILLS_A_ROUND, 0, MEMBERS).sorted().boxed().toList();
    var victims = random.ints(KILLS_A_ROUND, 0, VICTIMS.size()).mapToObj(VICTIMS::get).toList();
    var start = System.nanoTime();
    group.schedule(meeting);
    for (int i = 0; i < KILLS_A_ROUND; i++) {
      group.awaitMails(before, moments.get(i));
      var victim = victims.get(i);
      running.get(victim).kill();
      running.put(victim, HubProcess.part(place, victim, Flags.quick()));
    }
    var repeated = group.assertEverybodyWasToldOnce(meeting, before);
    System.out.printf(
        "%s: killed %s at %s mails; all told after %d s, %d mails repeated%n",
        meeting,
        victims,
        moments,
        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
        repeated);
    assertThat(repeated).isLessThanOrEqualTo((long) CONNECTIONS * KILLS_A_ROUND);
    return repeated;
  }
}
