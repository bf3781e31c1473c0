package org.partnershiphub.notification.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partnershiphub.notification.directory.GroupCard;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.words.Language;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Writes a few letters to nobody when the service starts, beside everything else: what letters and
 * their calendars are made of takes a while to load, and the first invitation would have to wait
 * for it.
 */
@Component
class WarmUp implements ApplicationRunner {

  private static final MeetingId MEETING = new MeetingId("warm-up");
  private static final GroupId GROUP = new GroupId("warm-up");
  private static final PersonId NOBODY = new PersonId("nobody");
  private static final List<String> ZONES = List.of("America/New_York", "America/Phoenix");
  private static final int LETTERS = 100;

  private final Letters letters;
  private final InstantSource clock;

  WarmUp(Letters letters, InstantSource clock) {
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Thread.ofPlatform().daemon().name("warm-up").start(() -> write(clock.instant()));
  }

  void write(Instant now) {
    var local = LocalDateTime.of(2027, 3, 11, 14, 0);
    var zone = ZoneId.of(ZONES.getFirst());
    var timing = new Timing(local, zone, local.atZone(zone).toInstant(), 60);
    SortedMap<Integer, MeetingVersion> versions = new TreeMap<>();
    for (int version = 1; version <= 2; version++) {
      versions.put(
          version,
          new MeetingVersion(
              version,
              "Warm-up",
              timing,
              MeetingVersion.Access.MEMBERS,
              List.of(GROUP),
              null,
              null));
    }
    var known =
        new Known(
            Map.of(),
            Map.of(MEETING, new MeetingCard(MEETING, versions, null)),
            Map.of(GROUP, new GroupCard(GROUP, "Warm-up", "WORKGROUP", false)),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());
    var desk = letters.desk(known, now);
    for (int i = 0; i < LETTERS; i++) {
      var kind = i % 2 == 0 ? NoticeKind.MEETING_SCHEDULED : NoticeKind.MEETING_MOVED;
      desk.write(
          notice(kind, i % 2 + 1, now),
          person(ZONES.get(i / 2 % ZONES.size())),
          Knows.of(1),
          true,
          true);
    }
  }

  private static Notice notice(NoticeKind kind, int version, Instant now) {
    return Notice.planned(
        new NoticeId(NOBODY, MEETING.value(), version, kind),
        new Matter.OfMeeting(MEETING, version, null),
        List.of(GROUP),
        new Notice.Origin("warm-up", "warm-up", now, null));
  }

  private static PersonCard person(String zone) {
    return new PersonCard(
        NOBODY,
        "Nobody",
        new PersonCard.Contact("nobody@example.org", null, null),
        ZoneId.of(zone),
        Language.EN,
        PersonCard.Standing.ACTIVE,
        PersonCard.Past.NONE);
  }
}
