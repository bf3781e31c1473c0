package org.partnershiphub.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupCard;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionCard;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.MeetingVersion.Access;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.directory.VerificationCard;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.words.Language;

/** The cast of the letters. */
final class Given {

  static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  static final MeetingId MEETING = new MeetingId("m-ec-2027-03");
  static final GroupId EC = new GroupId("executive-committee");
  static final GroupId CIR = new GroupId("cir-peer-to-peer");
  static final JurisdictionId WASHINGTON = new JurisdictionId("wa-dcyf");
  static final PersonId ALDER = new PersonId("p002");
  static final String VERIFICATION = "verification:p001:a2";
  static final PersonId BIRCH = new PersonId("p001");

  private Given() {}

  static Timing at(String local, ZoneId zone) {
    var start = LocalDateTime.parse(local);
    return new Timing(start, zone, start.atZone(zone).toInstant(), 60);
  }

  static MeetingVersion version(int version, @Nullable String title, Timing timing, Access access) {
    return new MeetingVersion(
        version, title, timing, access, List.of(EC), "Room 4 & hall <A>", "The room was taken.");
  }

  static MeetingCard card(MeetingVersion... versions) {
    var all = new TreeMap<Integer, MeetingVersion>();
    for (var it : versions) {
      all.put(it.version(), it);
    }
    return new MeetingCard(MEETING, all, null);
  }

  static MeetingCard march() {
    return card(
        version(1, "Executive Committee, March", at("2027-03-11T14:00", NEW_YORK), Access.MEMBERS));
  }

  static MeetingCard marchMoved() {
    return card(
        version(1, "Executive Committee, March", at("2027-03-11T14:00", NEW_YORK), Access.MEMBERS),
        version(2, "Executive Committee, March", at("2027-03-18T14:00", NEW_YORK), Access.MEMBERS));
  }

  static Known known(MeetingCard meeting) {
    return new Known(
        Map.of(ALDER, alder()),
        Map.of(MEETING, meeting),
        Map.of(
            EC, new GroupCard(EC, "Executive Committee", "GOVERNANCE_COMMITTEE", false),
            CIR, new GroupCard(CIR, "CIR peer-to-peer", "PEER_TO_PEER", true)),
        Map.of(WASHINGTON, new JurisdictionCard(WASHINGTON, "Washington", null)),
        Map.of(),
        Map.of(),
        Map.of(
            VERIFICATION,
            new VerificationCard(VERIFICATION, BIRCH, "new@example.org", "to-ken_1", 1)),
        Map.of());
  }

  private static PersonCard alder() {
    return new PersonCard(
        ALDER,
        "Alder Ridgeway",
        new PersonCard.Contact("alder@example.org", null, "wa-dcyf"),
        NEW_YORK,
        Language.EN,
        PersonCard.Standing.ACTIVE,
        PersonCard.Past.NONE);
  }

  static PersonCard person(String name, String address, ZoneId zone) {
    return new PersonCard(
        BIRCH,
        name,
        new PersonCard.Contact(address, null, "az-dcs"),
        zone,
        Language.EN,
        PersonCard.Standing.ACTIVE,
        PersonCard.Past.NONE);
  }

  static PersonCard birch(ZoneId zone) {
    return person("Birch Foxglove", "birch.foxglove@az-dcs.example.org", zone);
  }

  static Notice notice(NoticeKind kind, int version, GroupId... why) {
    return notice(kind, version, new Matter.OfMeeting(MEETING, version, null), why);
  }

  static Notice notice(NoticeKind kind, int version, Matter matter, GroupId... why) {
    return Notice.planned(
        new NoticeId(BIRCH, MEETING.value(), version, kind),
        matter,
        List.of(why),
        new Notice.Origin("f1", "test", NOON, null));
  }

  static WritingDesk.Written write(
      Notice notice, MeetingCard meeting, PersonCard person, int heard, boolean stoppable) {
    return MailSetup.letters()
        .desk(known(meeting), NOON)
        .write(notice, person, Knows.of(heard), stoppable, true);
  }

  /** A mail read back with a reader that is not ours. */
  static MimeMessage read(WritingDesk.Written written) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(written.mail().bytes()));
  }
}
