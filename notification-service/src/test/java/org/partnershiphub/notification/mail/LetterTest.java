package org.partnershiphub.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.notification.directory.Because;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.MeetingVersion.Access;
import org.partnershiphub.notification.notices.KindRule.Mandatory;
import org.partnershiphub.notification.notices.Matrix;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.NoticeKind;

/** Letters, read back by Angus and ical4j. */
class LetterTest {

  private static final String LONG_TITLE =
      "Emergency session on the comprehensive renewal of every data use agreement";

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 'Thu Mar 18, 2:00 PM EDT', 'Thu Mar 11, 2:00 PM EST', ''",
    "America/Chicago, 'Thu Mar 18, 1:00 PM CDT', 'Thu Mar 11, 1:00 PM CST', ''",
    "America/Denver, 'Thu Mar 18, 12:00 PM MDT', 'Thu Mar 11, 12:00 PM MST', ''",
    "America/Phoenix, 'Thu Mar 18, 11:00 AM MST', 'Thu Mar 11, 12:00 PM MST', 'Your clock time"
        + " changes: it was 12:00 PM MST, it is now 11:00 AM MST.'",
    "America/Los_Angeles, 'Thu Mar 18, 11:00 AM PDT', 'Thu Mar 11, 11:00 AM PST', ''"
  })
  void a_move_over_the_clock_change_is_told_in_the_readers_own_time(
      String zone, String now, String before, String clock) throws Exception {
    var written =
        Given.write(
            Given.notice(NoticeKind.MEETING_MOVED, 2, Given.EC),
            Given.marchMoved(),
            Given.birch(ZoneId.of(zone)),
            1,
            false);
    var mail = Given.read(written);
    var text = Parts.of(mail).text();

    assertThat(mail.getSubject()).startsWith("Moved: ").contains("now " + now);
    assertThat(text).contains("New time: " + now).contains("Old time: " + before);
    if (clock.isEmpty()) {
      assertThat(text).doesNotContain("Your clock time changes");
    } else {
      assertThat(text).contains(clock);
    }
  }

  @Test
  void the_readers_time_comes_before_the_organisers() throws Exception {
    var text = textOf(NoticeKind.MEETING_SCHEDULED, Given.PHOENIX);

    assertThat(text.indexOf("Your time: Thursday, March 11, 2027, 12:00 PM MST"))
        .isPositive()
        .isLessThan(text.indexOf("Organiser's time: Thursday, March 11, 2027, 2:00 PM EST"));
    assertThat(textOf(NoticeKind.MEETING_SCHEDULED, Given.NEW_YORK))
        .doesNotContain("Organiser's time");
  }

  private static String textOf(NoticeKind kind, ZoneId zone) throws Exception {
    var written =
        Given.write(Given.notice(kind, 1, Given.EC), Given.march(), Given.birch(zone), 0, false);
    return Parts.of(Given.read(written)).text();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MEETING_SCHEDULED", "MEETING_MOVED", "MEETING_CANCELLED", "INVITATION_WITHDRAWN"})
  void a_mail_has_text_html_a_calendar_and_the_same_calendar_attached(NoticeKind kind)
      throws Exception {
    var written =
        Given.write(
            Given.notice(kind, 2, Given.EC, Given.CIR),
            Given.marchMoved(),
            Given.birch(Given.PHOENIX),
            1,
            false);
    var mail = Given.read(written);
    var parts = Parts.of(mail);
    var method = kind.takesAway() ? "CANCEL" : "REQUEST";

    assertThat(mail.getContentType()).startsWith("multipart/mixed");
    assertThat(parts.calendars()).hasSize(1);
    assertThat(parts.calendars().getFirst().getContentType())
        .startsWith("text/calendar")
        .contains("method=" + method)
        .contains("charset=UTF-8");
    assertThat(parts.attachment().getFileName()).isEqualTo("invite.ics");
    assertThat(parts.attachment().getInputStream().readAllBytes())
        .isEqualTo(parts.calendars().getFirst().getInputStream().readAllBytes());
    assertThat(property(parts, "METHOD")).isEqualTo(method);
    assertThat(parts.text())
        .contains("Executive Committee")
        .contains("CIR peer-to-peer")
        .contains("Hello Birch Foxglove,");
  }

  private static String property(Parts parts, String name) throws Exception {
    return parts
        .calendar()
        .getProperty(name)
        .map(Property::getValue)
        .map(Object::toString)
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(value = NoticeKind.class, mode = EnumSource.Mode.EXCLUDE, names = "DIGEST")
  void text_and_html_say_the_same(NoticeKind kind) throws Exception {
    var written =
        Given.write(
            Given.notice(kind, 2, matter(kind), Given.EC),
            Given.marchMoved(),
            Given.birch(Given.PHOENIX),
            1,
            Matrix.RULES.of(kind).mandatory() != Mandatory.ALWAYS);
    var parts = Parts.of(Given.read(written));

    assertThat(parts.words()).isEqualTo(parts.textWords());
    assertThat(parts.html())
        .contains("<html lang=\"en\">")
        .containsOnlyOnce("<h1")
        .contains("<h2")
        .contains("<ul>")
        .doesNotContain("<img");
  }

  static Matter matter(NoticeKind kind) {
    return switch (kind) {
      case ADDRESS_SUSPENDED ->
          new Matter.AddressSuspended(Given.BIRCH, "NO_SUCH_MAILBOX", Given.NOON);
      case COHORT_CALL ->
          new Matter.Call(
              Given.EC, "ec:2027", LocalDate.parse("2026-12-18"), ZoneId.of("America/New_York"));
      case COHORT_RESULT ->
          new Matter.Joined(Given.EC, "c:2027", LocalDate.parse("2027-01-01"), null);
      case COMPOSITION_BROKEN ->
          new Matter.Composition(
              Given.EC,
              List.of(
                  new Matter.CompositionFault(
                      "LED_BY_OFFICE", "2 co-chairs", "1", List.of(Given.WASHINGTON))),
              Given.NOON);
      case COMPOSITION_RESTORED -> new Matter.Composition(Given.EC, List.of(), Given.NOON);
      case GROUP_JOINED ->
          new Matter.Joined(Given.EC, null, LocalDate.of(2026, 11, 23), "ALTERNATE");
      case PLACE_ENDED ->
          new Matter.PlaceEnded(Given.EC, null, LocalDate.of(2026, 11, 23), "RESIGNED");
      case COHORT_ROLLED_OVER ->
          new Matter.RolledOver(
              Given.EC, "ec:2026", "ec:2027", Matter.Part.STAY, "Keeping <the> workforce");
      case JURISDICTION_WITHDREW ->
          new Matter.Withdrew(Given.WASHINGTON, LocalDate.of(2026, 11, 23));
      case REPLACEMENT_NEEDED ->
          new Matter.Replacement(
              Given.BIRCH,
              Given.WASHINGTON,
              LocalDate.of(2026, 11, 23),
              List.of(Given.EC, Given.CIR),
              null);
      case ALTERNATE_ACTS ->
          new Matter.Acts(Given.EC, Given.WASHINGTON, LocalDate.of(2026, 11, 23));
      case DESIGNATION_REFUSED ->
          new Matter.Refused(
              Given.ALDER,
              Given.WASHINGTON,
              Given.EC,
              "PRIMARY",
              List.of("Only senior leaders have a seat in the Executive Committee & its groups."));
      case WELCOME ->
          new Matter.Welcome(
              Given.WASHINGTON, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 23));
      case WITHDRAWAL_NOTICED ->
          new Matter.Leaving(
              Given.WASHINGTON, LocalDate.of(2026, 11, 23), LocalDate.of(2027, 5, 31));
      case DEPARTURE_SUSPECTED -> new Matter.Suspected(Given.ALDER, "HARD_BOUNCE", Given.NOON);
      case TERM_ENDING ->
          new Matter.TermEnding("CO_CHAIR", Given.ALDER, LocalDate.of(2026, 12, 31), false);
      case AGREEMENT_EXPIRING ->
          new Matter.Expiring(
              "MEMBERSHIP_AGREEMENT", null, Given.WASHINGTON, LocalDate.of(2026, 12, 31), true);
      case AGREEMENT_EXPIRED ->
          new Matter.Expired(
              "MEMBERSHIP_AGREEMENT",
              null,
              Given.WASHINGTON,
              LocalDate.of(2026, 11, 22),
              "SUSPENSION_AFTER_GRACE",
              LocalDate.of(2026, 12, 22),
              true);
      case ROSTER_ATTESTATION ->
          new Matter.Attestation(Given.WASHINGTON, LocalDate.of(2026, 12, 31), 10, false);
      case WEBHOOK_FAILING ->
          new Matter.WebhookFails(
              "w1", "chat.example.org", Given.NOON, Given.NOON.plusSeconds(86_400), false);
      case ADDRESS_VERIFICATION ->
          new Matter.Verification(Given.VERIFICATION, Given.NOON.plusSeconds(86_400));
      case AGENDA_READY -> new Matter.Agenda(Given.MEETING, Given.MEETING, 2, true);
      case MEETING_REMINDER ->
          new Matter.Reminder(
              Given.MEETING,
              Given.MEETING,
              "7d",
              Given.at("2027-03-18T14:00", Given.NEW_YORK).at());
      case MINUTES -> new Matter.Minutes(Given.MEETING, Given.MEETING, 1);
      case DECISION -> new Matter.Decided(Given.MEETING, Given.MEETING, Given.EC, "ADOPTED");
      case QUORUM_AT_RISK ->
          new Matter.Quorum(Given.MEETING, Given.MEETING, 16, 14, List.of(Given.WASHINGTON));
      case ALTERNATE_ASKED ->
          new Matter.Asked(
              Given.MEETING, Given.MEETING, 2, Given.WASHINGTON, Given.EC, "SUBSTITUTE");
      default -> new Matter.OfMeeting(Given.MEETING, 2, "LEFT_GROUP");
    };
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "MEETING_MOVED",
        "MEETING_CHANGED",
        "MEETING_REINSTATED",
        "MEETING_CANCELLED",
        "INVITATION_WITHDRAWN",
        "MEETING_REMINDER",
        "AGENDA_READY",
        "MINUTES",
        "DECISION",
        "QUORUM_AT_RISK",
        "ALTERNATE_ASKED"
      })
  void nothing_about_a_confidential_meeting_says_what_it_is_about(NoticeKind kind)
      throws Exception {
    var secret = "Case 4711, the child Rowan";
    var timing = Given.at("2026-12-08T15:00", Given.NEW_YORK);
    var meeting =
        Given.card(
            Given.version(1, secret, timing, Access.CONFIDENTIAL),
            new MeetingVersion(
                2,
                secret,
                timing,
                Access.CONFIDENTIAL,
                List.of(Given.CIR),
                secret,
                new Because(secret, secret, null),
                null));
    var written =
        Given.write(
            Given.notice(kind, 2, matter(kind), Given.CIR),
            meeting,
            Given.birch(Given.PHOENIX),
            0,
            false);
    var parts = Parts.of(Given.read(written));
    var calendar = parts.calendars().isEmpty() ? "" : parts.calendarText();

    assertThat(
            String.join(
                " ",
                Given.read(written).getSubject(),
                parts.text(),
                parts.html(),
                calendar,
                written.headline(),
                written.lines().toString()))
        .contains("Confidential meeting")
        .doesNotContain("4711")
        .doesNotContain("Rowan")
        .doesNotContain("adopted");
  }

  @Test
  void a_meeting_that_takes_place_after_all_says_so() throws Exception {
    var written =
        Given.write(
            Given.notice(NoticeKind.MEETING_REINSTATED, 2, Given.EC),
            Given.marchMoved(),
            Given.birch(Given.PHOENIX),
            1,
            false);
    var parts = Parts.of(Given.read(written));

    assertThat(Given.read(written).getSubject()).startsWith("Takes place after all: Exec");
    assertThat(parts.text())
        .contains("This meeting takes place after all.")
        .contains("Reason: The room was taken.")
        .contains("Say whether you come: https://hub.example.org/api/answers/");
    assertThat(parts.calendarText()).contains("METHOD:REQUEST").contains("SEQUENCE:2");
  }

  @Test
  void short_notice_gives_its_reason() throws Exception {
    var it = Given.march().at(1);
    var late =
        new MeetingVersion(
            1,
            it.title(),
            it.timing(),
            it.access(),
            it.groups(),
            it.place(),
            new Because(null, "A court has set the day.", null),
            null);

    assertThat(
            Parts.of(
                    Given.read(
                        Given.write(
                            Given.notice(NoticeKind.MEETING_SCHEDULED, 1, Given.EC),
                            Given.card(late),
                            Given.birch(Given.PHOENIX),
                            0,
                            false)))
                .text())
        .contains("Why at short notice: A court has set the day.");
  }

  @ParameterizedTest
  @EnumSource(value = NoticeKind.class, mode = EnumSource.Mode.EXCLUDE, names = "DIGEST")
  void a_subject_says_what_and_when_in_sixty_characters(NoticeKind kind) throws Exception {
    var meeting =
        Given.card(
            Given.version(
                1, LONG_TITLE, Given.at("2027-03-11T14:00", Given.NEW_YORK), Access.MEMBERS),
            Given.version(
                2, LONG_TITLE, Given.at("2027-09-29T10:30", Given.NEW_YORK), Access.MEMBERS));
    var subject =
        Given.read(
                Given.write(
                    Given.notice(kind, 2, matter(kind), Given.EC),
                    meeting,
                    Given.birch(Given.PHOENIX),
                    1,
                    false))
            .getSubject();

    assertThat(subject.codePointCount(0, subject.length())).isBetween(20, 60);
    assertThat(subject).containsPattern("\\d");
  }

  @Test
  void a_confidential_meeting_says_when_and_nothing_else() throws Exception {
    var meeting =
        Given.card(
            Given.version(
                1,
                "Case 4711, the child Rowan",
                Given.at("2026-12-08T15:00", Given.NEW_YORK),
                Access.CONFIDENTIAL));
    var written =
        Given.write(
            Given.notice(NoticeKind.MEETING_SCHEDULED, 1, Given.CIR),
            meeting,
            Given.birch(Given.PHOENIX),
            0,
            false);
    var mail = Given.read(written);
    var parts = Parts.of(mail);

    assertThat(mail.getSubject())
        .isEqualTo("Meeting: Confidential meeting, Tue Dec 8, 1:00 PM MST");
    for (var said :
        List.of(
            parts.text(),
            parts.html(),
            parts.calendarText(),
            written.headline(),
            written.lines().toString())) {
      assertThat(said)
          .doesNotContain("4711")
          .doesNotContain("Rowan")
          .doesNotContain("Room 4")
          .doesNotContain("taken");
    }
    assertThat(parts.calendarText())
        .contains("CLASS:PRIVATE")
        .doesNotContain("DESCRIPTION")
        .doesNotContain("Birch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ümit \"the <b>boss</b>\" O'Néill 🌲",
        "שרה לוי",
        "A very long name that goes on and on, and then on again, until nobody knows where it began"
            + " at all",
        "Mallory\r\nBcc: everybody@example.org"
      })
  void a_name_of_any_kind_stays_a_name(String name) throws Exception {
    var written =
        Given.write(
            Given.notice(NoticeKind.MEETING_SCHEDULED, 1, Given.EC),
            Given.march(),
            Given.person(name, "x@example.org", Given.PHOENIX),
            0,
            false);
    var mail = Given.read(written);
    var parts = Parts.of(mail);
    var oneLine = name.replaceAll("\\R", "  ");

    assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo(oneLine);
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getHeader("Bcc")).isNull();
    var greeted = name.startsWith("ש") ? "\u2068" + oneLine + "\u2069" : oneLine;
    assertThat(parts.text()).startsWith("Hello " + greeted + ",\r\n");
    assertThat(parts.html()).doesNotContain("<b>boss");
    assertThat(parts.calendarText().lines())
        .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    assertThat(
            new String(written.mail().bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)
                .lines())
        .allMatch(line -> line.length() <= 998);
  }

  @Test
  void the_headers_are_those_of_an_automatic_message_to_one_person() throws Exception {
    var written =
        Given.write(
            Given.notice(NoticeKind.MEETING_CANCELLED, 1, Given.EC),
            Given.march(),
            Given.birch(Given.PHOENIX),
            1,
            false);
    var again =
        Given.write(
            Given.notice(NoticeKind.MEETING_CANCELLED, 1, Given.EC),
            Given.march(),
            Given.birch(Given.PHOENIX),
            1,
            false);
    var moved =
        Given.write(
            Given.notice(NoticeKind.MEETING_MOVED, 2, Given.EC),
            Given.marchMoved(),
            Given.birch(Given.PHOENIX),
            1,
            false);
    var mail = Given.read(written);

    assertThat(mail.getMessageID())
        .isEqualTo(written.mail().id())
        .isEqualTo(again.mail().id())
        .isNotEqualTo(moved.mail().id());
    assertThat(mail.getHeader("References")).isEqualTo(Given.read(moved).getHeader("References"));
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getReplyTo()[0]).hasToString("coordinator@hub.example.org");
    assertThat(written.mail().returnPath())
        .startsWith("bounces+")
        .isNotEqualTo(moved.mail().returnPath());
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
  }

  @Test
  void only_an_optional_notice_can_be_stopped() throws Exception {
    var mail =
        Given.read(
            Given.write(
                Given.notice(NoticeKind.MEETING_SCHEDULED, 1, Given.EC),
                Given.march(),
                Given.birch(Given.PHOENIX),
                0,
                true));
    var link = mail.getHeader("List-Unsubscribe")[0];
    var token = link.substring(link.lastIndexOf('/') + 1, link.length() - 1);

    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(link).startsWith("<https://hub.example.org/api/unsubscribe/");
    assertThat(Parts.of(mail).html())
        .contains("href=\"" + link.substring(1, link.length() - 1) + "\"");
    var tokens = new Tokens(MailSetup.SECRET);
    assertThat(tokens.stop(token))
        .contains(new Tokens.Stop(Given.BIRCH, NoticeKind.MEETING_SCHEDULED));
    assertThat(tokens.stop(token + "x")).isEmpty();
    assertThat(new Tokens("another secret altogether").stop(token)).isEmpty();
    assertThat(tokens.stop("a.b.c")).isEmpty();
  }
}
