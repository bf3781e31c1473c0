package org.partnershiphub.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.mail.Mail;
import org.partnershiphub.notification.notices.Reason;
import org.partnershiphub.platform.testing.FactTopics;

/** For a day nobody takes a mail, while the partnership goes on; then all comes at once. */
class OutageTest {

  private static final Instant BACK = Town.NOW.plus(Duration.ofHours(26));

  private final Town town = new Town(new Random(5), 0);
  private int number = 100;

  @BeforeEach
  void threePeopleAndNoMailServer() {
    hear(
        "community.group-created.v1",
        "g1",
        "{'group':'g1','name':'Group 1','category':'WORKGROUP','confidential':false}");
    SeriesTest.card(town, 2, "p1", "America/New_York");
    SeriesTest.card(town, 3, "p2", "America/Phoenix");
    SeriesTest.card(town, 4, "p3", "America/Denver");
    town.away = true;
  }

  private void hear(String type, String subject, String data) {
    town.hear(SeriesTest.fact(number++, type, subject, data));
    town.deliverAt(Town.NOW.plusSeconds(number));
  }

  private void meeting(String id, String what, int version, String local, String at) {
    hear(
        "meetings.meeting-" + what + ".v1",
        id,
        ("{'meeting':'%s','version':%d,'title':'Meeting %s','startsLocal':'%s',"
                + "'zone':'America/New_York','startsAt':'%s','durationMinutes':60,"
                + "'accessLevel':'MEMBERS','groups':['g1'],'place':'Room 4'}")
            .formatted(id, version, id, local, at));
  }

  private void issued(String id, String change, int version, String... people) {
    var invitees =
        List.of(people).stream()
            .map(it -> "{'person':'%s','sequence':%d,'via':['g1']}".formatted(it, version))
            .toList();
    hear(
        "meetings.invitations-issued.v1",
        id,
        "{'meeting':'%s','version':%d,'change':'%s','invitees':[%s]}"
            .formatted(id, version, change, String.join(",", invitees)));
  }

  private List<String> mailsTo(String person) {
    return town.mails.stream()
        .filter(it -> it.to().startsWith(person + "@"))
        .map(OutageTest::subject)
        .sorted()
        .toList();
  }

  private static String subject(Mail mail) {
    try {
      return SeriesTest.read(mail).getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nobody_hears_what_no_longer_holds_and_everybody_hears_what_does_once() {
    meeting("m1", "scheduled", 1, "2026-12-10T10:00", "2026-12-10T15:00:00Z");
    issued("m1", "SCHEDULED", 1, "p1", "p2", "p3");
    for (int version = 2; version <= 4; version++) {
      var day = 10 + version;
      meeting(
          "m1",
          "moved",
          version,
          "2026-12-%dT10:00".formatted(day),
          "2026-12-%dT15:00:00Z".formatted(day));
      issued("m1", "MOVED", version, "p1", "p2", "p3");
    }
    meeting("m2", "scheduled", 1, "2026-12-11T10:00", "2026-12-11T15:00:00Z");
    issued("m2", "SCHEDULED", 1, "p1", "p2", "p3");
    hear("meetings.meeting-cancelled.v1", "m2", "{'meeting':'m2','version':2}");
    issued("m2", "CANCELLED", 2, "p1", "p2", "p3");
    meeting("m3", "scheduled", 1, "2026-11-24T09:00", "2026-11-24T14:00:00Z");
    issued("m3", "SCHEDULED", 1, "p1", "p2", "p3");
    town.hear(
        FactTopics.fact(
            "f" + number++,
            "membership.affiliation-ended.v1",
            "p3",
            "p3",
            2,
            """
            {"person":"p3","affiliation":"a3","organisation":"o1","endedOn":"2026-11-23",
             "organisationKind":"JURISDICTION","reason":"DEPARTED"}"""));
    assertThat(town.mails).isEmpty();

    town.away = false;
    town.deliverAt(BACK);
    town.deliverAt(BACK.plusSeconds(60));

    for (var person : List.of("p1", "p2")) {
      assertThat(mailsTo(person))
          .as(person)
          .anyMatch(it -> it.contains("Meeting m1") && it.contains("Dec 14"))
          .noneMatch(it -> it.contains("Meeting m3"))
          .noneMatch(it -> it.contains("Dec 10") || it.contains("Dec 12") || it.contains("Dec 13"));
      assertThat(mailsTo(person).stream().filter(it -> it.contains("Meeting m1"))).hasSize(1);
      assertThat(mailsTo(person).stream().filter(it -> it.contains("Meeting m2")))
          .hasSizeLessThanOrEqualTo(1)
          .allMatch(it -> it.startsWith("Cancelled"));
    }
    assertThat(mailsTo("p3")).as("who has left").isEmpty();
    assertThat(town.notices.all())
        .filteredOn(it -> it.id().subject().equals("m3") && !it.id().person().value().equals("p3"))
        .allMatch(it -> it.progress().reason() == Reason.MEETING_OVER);
    assertThat(town.lane).isEmpty();
  }
}
