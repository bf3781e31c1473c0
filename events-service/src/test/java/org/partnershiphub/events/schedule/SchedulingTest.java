package org.partnershiphub.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.events.schedule.Given.CIR;
import static org.partnershiphub.events.schedule.Given.EC;
import static org.partnershiphub.events.schedule.Given.proposal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.Card;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.events.audience.InMemoryCards;
import org.partnershiphub.events.audience.InMemoryOffices;
import org.partnershiphub.events.audience.InMemoryRosters;
import org.partnershiphub.events.audience.Lifecycle;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.PersonId;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SchedulingTest {

  private static final Known GROUPS = known(false);
  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

  private final InMemoryCards cards = new InMemoryCards();
  private final Scheduling scheduling = at(NOW);

  private static Known known(boolean closed) {
    return Known.ofGroups(
        Map.of(
            CIR, new GroupCard(CIR, Lifecycle.STANDING, true, closed, "PEER_TO_PEER"),
            EC, new GroupCard(EC, Lifecycle.STANDING, false, closed, "GOVERNANCE_COMMITTEE")));
  }

  private Scheduling at(Instant now) {
    var knowledge = new Knowledge(new InMemoryRosters(), new InMemoryOffices(), cards, defaults());
    var notices = new NoticePolicy(Pattern.compile("GOVERNANCE_.*"), 30);
    return new Scheduling(
        new InMemoryMeetings(), knowledge, defaults(), notices, InstantSource.fixed(now));
  }

  private static SchedulePolicy defaults() {
    return new Binder(new MapConfigurationPropertySource(Map.of("events.schedule.patience", "0s")))
        .bind("events.schedule", SchedulePolicy.class)
        .get();
  }

  @Test
  void one_confidential_group_makes_a_meeting_confidential_unless_somebody_says_otherwise() {
    assertThat(level(proposal("Peer exchange", null, EC, CIR))).isEqualTo(AccessLevel.CONFIDENTIAL);
    assertThat(level(proposal("Peer exchange", null, EC))).isEqualTo(AccessLevel.MEMBERS);
    assertThat(level(proposal("Joint session", AccessLevel.MEMBERS, EC, CIR)))
        .isEqualTo(AccessLevel.MEMBERS);
  }

  private AccessLevel level(Proposal proposal) {
    return scheduling.decide(proposal, GROUPS).state().subject().accessLevel();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Review of case 4711",
        "Case no. CW-2024-0815",
        "Review AB-24-00123",
        "Incident #123",
        "Review 20240815",
        "Boy born 3/4/2015",
        "DOB 2015-03-04",
        "Review, 04.03.15"
      })
  void case_numbers_and_dates_of_birth_are_no_titles_of_confidential_meetings(String title) {
    assertThatThrownBy(() -> scheduling.decide(proposal(title, null, CIR), GROUPS))
        .isInstanceOf(MeetingProblem.TitleNotNeutral.class);
    assertThatCode(() -> scheduling.decide(proposal(title, null, EC), GROUPS))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CIR peer-to-peer",
        "Learning session 1",
        "Case review peers, spring 2027",
        "Session 3 of 12: reports",
        "Обмен опытом 🙂"
      })
  void neutral_titles_pass(String title) {
    assertThatCode(() -> scheduling.decide(proposal(title, null, CIR), GROUPS))
        .doesNotThrowAnyException();
  }

  @Test
  void unknown_and_closed_groups_are_refused_by_name() {
    var closed = known(true);
    var only = Known.ofGroups(Map.of(EC, closed.groups().get(EC)));

    assertThatThrownBy(() -> scheduling.decide(proposal("A title", null, EC, CIR), only))
        .isInstanceOf(MeetingProblem.GroupUnknown.class)
        .hasMessageContaining("cir-peer-to-peer");
    assertThatThrownBy(() -> scheduling.decide(proposal("A title", null, EC), closed))
        .isInstanceOf(MeetingProblem.GroupClosed.class)
        .hasMessageContaining("executive-committee");
  }

  @Test
  void the_name_of_somebody_we_know_is_no_title_of_a_confidential_meeting() {
    var person = new PersonId("p001");
    var card = new Card(person, "Birch Foxglove", ZoneId.of("UTC"), null, false);
    cards.note(card, 1, null).block();
    var subject = new Subject("Peers", null, null, AccessLevel.CONFIDENTIAL);

    assertThatThrownBy(
            () ->
                scheduling
                    .unnamed(subject, new Details("On FOXGLOVE, Birch", null, null, false))
                    .block())
        .isInstanceOf(MeetingProblem.TitleNotNeutral.class)
        .hasMessageContaining("it names a person")
        .hasMessageNotContaining("Foxglove");
    assertThatThrownBy(
            () ->
                scheduling
                    .unnamed(subject, new Details(null, "Birch Foxglove's room", null, false))
                    .block())
        .hasMessageContaining("The place");
    assertThat(
            scheduling
                .unnamed(
                    new Subject("Peers", null, null, AccessLevel.MEMBERS),
                    new Details("Farewell to Birch Foxglove", null, null, false))
                .block())
        .isNotNull();
  }

  @Test
  void a_governance_meeting_is_called_thirty_days_ahead_or_says_why_not() {
    var wanted = proposal("Executive Committee", null, EC);
    var early = Instant.parse("2027-02-10T04:59:00Z");

    // In New York it is still the ninth.
    assertThat(at(early).decide(wanted, GROUPS).state().shortNoticeReason()).isNull();
    assertThatThrownBy(() -> at(early.plusSeconds(60)).decide(wanted, GROUPS))
        .isInstanceOfSatisfying(
            MeetingProblem.NoticeTooShort.class,
            it -> assertThat(it.earliest()).isEqualTo("2027-03-12"));
    var excused = wanted.excused("A vacancy came up.");
    assertThat(at(early.plusSeconds(60)).decide(excused, GROUPS).state().shortNoticeReason())
        .isEqualTo("A vacancy came up.");
    assertThat(at(early).decide(excused, GROUPS).state().shortNoticeReason()).isNull();
    assertThatCode(() -> at(early.plusSeconds(60)).decide(proposal("Peers", null, CIR), GROUPS))
        .doesNotThrowAnyException();
  }

  @Test
  void a_move_that_comes_closer_counts_as_a_call_and_one_to_a_later_day_does_not() {
    var notice = new Notice(LocalDate.of(2027, 4, 1));
    var meeting = Given.meeting(AccessLevel.MEMBERS);

    assertThatThrownBy(
            () -> meeting.move(Given.at("2027-03-10T14:00", Given.NEW_YORK), null, notice, null))
        .isInstanceOf(MeetingProblem.NoticeTooShort.class);
    var closer =
        meeting.move(Given.at("2027-03-10T14:00", Given.NEW_YORK), null, notice, "Snow.").state();
    assertThat(closer.shortNoticeReason()).isEqualTo("Snow.");
    var later =
        closer.move(Given.at("2027-03-20T14:00", Given.NEW_YORK), null, notice, null).state();
    assertThat(later.shortNoticeReason()).as("still short").isEqualTo("Snow.");
    var far = later.move(Given.at("2027-04-01T14:00", Given.NEW_YORK), null, notice, null).state();
    assertThat(far.shortNoticeReason()).isNull();
  }

  @Test
  void the_reason_of_a_short_notice_is_told_unless_the_meeting_is_confidential() {
    var notice = new Notice(LocalDate.of(2027, 4, 1));
    var wanted = proposal("A title", null, EC).excused("Snow.");

    for (var level : List.of(AccessLevel.MEMBERS, AccessLevel.CONFIDENTIAL)) {
      var subject = new Subject("A title", null, null, level);
      var told =
          (MeetingFact.MeetingScheduled)
              Meeting.schedule(wanted, subject, notice).facts().getFirst();
      assertThat(told.announcement().shortNoticeReason())
          .isEqualTo(level == AccessLevel.MEMBERS ? "Snow." : null);
    }
  }

  @Test
  void whoever_is_not_known_is_refused_by_the_list_in_which_they_are() {
    var guest = new PersonId("p777");
    var known = Known.ofGroups(GROUPS.groups());
    var nobody = Addressees.NOBODY;
    var cohort = new Addressees(null, List.of(new CohortId("x:2027")), null, null, null);
    var office = new Addressees(null, null, List.of(new OfficeId("CHAIRS")), null, null);
    var guests = new Addressees(null, null, null, List.of(guest), null);
    var except = new Addressees(List.of(EC), null, null, null, List.of(guest));
    var departed = new Card(guest, "Gone By", ZoneId.of("UTC"), null, true);
    var gone = new Known(known.groups(), Set.of(), Set.of(), Map.of(guest, departed), Set.of());

    assertThatThrownBy(() -> known.require(nobody))
        .isInstanceOf(MeetingProblem.AudienceEmpty.class);
    assertThatThrownBy(() -> known.require(cohort))
        .isInstanceOf(MeetingProblem.CohortUnknown.class);
    assertThatThrownBy(() -> known.require(office))
        .isInstanceOf(MeetingProblem.OfficeUnknown.class);
    assertThatThrownBy(() -> known.require(guests))
        .isInstanceOfSatisfying(
            MeetingProblem.PersonUnknown.class, it -> assertThat(it.field()).isEqualTo("guests"));
    assertThatThrownBy(() -> known.require(except))
        .isInstanceOfSatisfying(
            MeetingProblem.PersonUnknown.class, it -> assertThat(it.field()).isEqualTo("except"));
    assertThatThrownBy(() -> gone.require(guests))
        .isInstanceOf(MeetingProblem.PersonDeparted.class);
    assertThatCode(() -> gone.require(except)).doesNotThrowAnyException();
  }
}
