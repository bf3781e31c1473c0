package org.partnershiphub.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.events.schedule.Given.CIR;
import static org.partnershiphub.events.schedule.Given.EC;
import static org.partnershiphub.events.schedule.Given.proposal;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.InMemoryRosters;
import org.partnershiphub.events.audience.Lifecycle;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SchedulingTest {

  private static final Map<GroupId, GroupCard> GROUPS =
      Map.of(
          CIR, new GroupCard(CIR, Lifecycle.STANDING, true, false),
          EC, new GroupCard(EC, Lifecycle.STANDING, false, false));

  private final Scheduling scheduling =
      new Scheduling(new InMemoryMeetings(), new InMemoryRosters(), defaults());

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
    var closed = Map.of(EC, new GroupCard(EC, Lifecycle.STANDING, false, true));

    assertThatThrownBy(() -> scheduling.decide(proposal("A title", null, EC, CIR), closed))
        .isInstanceOf(MeetingProblem.GroupUnknown.class)
        .hasMessageContaining("cir-peer-to-peer");
    assertThatThrownBy(() -> scheduling.decide(proposal("A title", null, EC), closed))
        .isInstanceOf(MeetingProblem.GroupClosed.class)
        .hasMessageContaining("executive-committee");
  }
}
