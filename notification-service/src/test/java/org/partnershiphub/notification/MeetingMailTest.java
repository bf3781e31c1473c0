package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.mail.Parts;

/** From the facts of a meeting to the mail in somebody's mailbox. */
class MeetingMailTest extends WithMailbox {

  @Test
  void a_meeting_becomes_one_mail_per_person() throws Exception {
    facts.person("s001", "Birch Foxglove", "America/Phoenix");
    facts.group("s-ec", "Executive Committee", "GOVERNANCE_COMMITTEE");
    facts.scheduled(
        "s-m1",
        "Executive Committee, March",
        "2027-03-11T14:00:00",
        "America/New_York",
        "2027-03-11T19:00:00Z",
        "s-ec");
    facts.issued("s-m1", 1, "SCHEDULED", "s-ec", "s001");
    await().untilAsserted(() -> assertThat(mailsTo(Facts.address("s001"))).hasSize(1));
    var mail = mailsTo(Facts.address("s001")).getFirst();
    var parts = Parts.of(mail);
    assertThat(mail.getSubject())
        .isEqualTo("Meeting: Executive Committee, Mar…, Thu Mar 11, 12:00 PM MST");
    assertThat(mail.getHeader("Return-Path")[0]).startsWith("<bounces+");
    assertThat(parts.text()).contains("Hello Birch Foxglove,").contains("Room 4 & hall <A>");
    assertThat(parts.calendar().validate().hasErrors()).isFalse();
  }
}
