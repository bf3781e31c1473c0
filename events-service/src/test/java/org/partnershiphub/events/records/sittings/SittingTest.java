package org.partnershiphub.events.records.sittings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.events.records.Held.KEEPER;
import static org.partnershiphub.events.records.Held.STARTS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.quorum.QuorumRule;
import org.partnershiphub.events.records.Held;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.RecordProblem.Code;
import org.partnershiphub.events.records.agendas.ItemId;
import org.partnershiphub.events.records.sittings.SittingFact.AttendanceRecorded;
import org.partnershiphub.events.records.sittings.SittingFact.DecisionRecorded;
import org.partnershiphub.events.records.sittings.SittingFact.QuorumDetermined;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Given;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.platform.change.Change;

class SittingTest {

  private static final AttendancePolicy POLICY = new AttendancePolicy(Duration.ofHours(12), 99, 5);
  private static final QuorumRule MAJORITY = QuorumRule.valueOf("more than 1/2");
  private static final Instant LATER = STARTS.plusSeconds(1_800);
  private static final Instant AFTER = STARTS.plusSeconds(3_600);
  private static final List<JurisdictionId> THIRTY = Held.listOf(30, SittingTest::jurisdiction);
  private static final ItemId ITEM = new ItemId("i1");

  private final Meeting meeting = Held.meeting();
  private final Sitting blank = Sitting.blank(meeting);

  private static JurisdictionId jurisdiction(int number) {
    return new JurisdictionId("j%02d".formatted(number));
  }

  private static PersonId person(int number) {
    return new PersonId("p%03d".formatted(number));
  }

  private static Entry entry(PersonId person, Role role, JurisdictionId of, Stay... stays) {
    var all = stays.length == 0 ? List.of(new Stay(STARTS, null)) : List.of(stays);
    return new Entry(person, new Presence(role, of, all), "/attendees/0");
  }

  private static Entry primary(int number, Stay... stays) {
    return entry(person(number), Role.PRIMARY, jurisdiction(number), stays);
  }

  private RollCall call(String reason, Entry... entries) {
    return new RollCall(meeting, List.of(entries), AFTER, KEEPER, reason, POLICY);
  }

  private Sitting with(int many) {
    return blank
        .note(call(null, Held.listOf(many, it -> primary(it)).toArray(Entry[]::new)))
        .state();
  }

  private static Change<Sitting> quorum(Sitting of, ItemId item, Instant at) {
    return of.determine(Given.EC, item, at, THIRTY, MAJORITY, KEEPER);
  }

  private static Motion motion(Manner manner, Result result, Motion.Ballot... ballots) {
    return new Motion(Given.EC, null, "We do it.", manner, result, List.of(ballots), LATER, KEEPER);
  }

  private static Motion.Ballot vote(int number, Vote vote) {
    return new Motion.Ballot(jurisdiction(number), vote, null);
  }

  private static Change<Sitting> decide(Sitting sitting, Motion motion) {
    return sitting.decide(motion, MAJORITY, POLICY);
  }

  private static void refused(Code code, ThrowingCallable by) {
    assertThatThrownBy(by)
        .isInstanceOfSatisfying(RecordProblem.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  @Test
  void fifteen_of_thirty_are_no_quorum_and_sixteen_are() {
    var fifteen = quorum(with(15), null, STARTS);
    var sixteen = quorum(with(16), null, STARTS);

    assertThat(fifteen.state().quorums().getFirst().met()).isFalse();
    assertThat(sixteen.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            QuorumDetermined.class,
            it -> {
              assertThat(it.base()).isEqualTo(30);
              assertThat(it.needed()).isEqualTo(16);
              assertThat(it.present()).isEqualTo(16);
              assertThat(it.met()).isTrue();
            });
  }

  @Test
  void primary_and_alternate_of_one_jurisdiction_are_one() {
    var both = with(1).note(call(null, entry(person(50), Role.ALTERNATE, jurisdiction(0)))).state();

    assertThat(both.attendees().speakers(LATER))
        .hasSize(1)
        .hasValueSatisfying(
            new org.assertj.core.api.Condition<>(
                it -> it.person().equals(person(0)), "the primary speaks"));
  }

  @Test
  void guests_experts_and_staff_count_for_no_jurisdiction() {
    for (var role : List.of(Role.GUEST, Role.EXPERT, Role.STAFF)) {
      refused(
          Code.ATTENDANCE_INVALID,
          () -> blank.note(call(null, entry(person(1), role, jurisdiction(1)))));
      assertThat(
              blank
                  .note(call(null, entry(person(1), role, null)))
                  .state()
                  .attendees()
                  .speakers(LATER))
          .isEmpty();
    }
    refused(
        Code.ATTENDANCE_INVALID,
        () -> blank.note(call(null, entry(person(1), Role.PRIMARY, null))));
  }

  @Test
  void one_person_serves_one_jurisdiction_and_a_correction_says_why_it_was_wrong() {
    var noted = with(1);
    var forAnother = entry(person(0), Role.PRIMARY, jurisdiction(7));

    refused(Code.ONE_DESIGNATION_PER_BODY, () -> noted.note(call(null, forAnother)));
    refused(Code.ATTENDANCE_INVALID, () -> blank.note(call(null, primary(0), forAnother)));
    var corrected = noted.note(call("I mixed up the agencies.", forAnother)).state();
    var notes = corrected.attendees().find(person(0)).orElseThrow().notes();
    assertThat(notes).hasSize(2);
    assertThat(notes.getFirst().presence().jurisdiction()).isEqualTo(jurisdiction(0));
    assertThat(corrected.attendees().speakers(LATER)).containsOnlyKeys(jurisdiction(7));
  }

  @Test
  void whoever_comes_late_or_leaves_early_counts_while_they_are_there() {
    var lateAndEarly = primary(0, new Stay(STARTS.plusSeconds(600), LATER));
    var sitting = blank.note(call(null, lateAndEarly)).state();

    assertThat(sitting.attendees().speakers(STARTS)).isEmpty();
    assertThat(sitting.attendees().speakers(STARTS.plusSeconds(600))).hasSize(1);
    assertThat(sitting.attendees().speakers(LATER)).isEmpty();
  }

  @Test
  void when_the_primary_leaves_the_alternate_speaks() {
    var sitting =
        blank
            .note(
                call(
                    null,
                    primary(0, new Stay(STARTS, LATER)),
                    entry(person(50), Role.ALTERNATE, jurisdiction(0))))
            .state();

    assertThat(sitting.attendees().speakers(STARTS).get(jurisdiction(0)).person())
        .isEqualTo(person(0));
    assertThat(sitting.attendees().speakers(LATER).get(jurisdiction(0)).person())
        .isEqualTo(person(50));
  }

  @Test
  void stays_follow_each_other_and_nobody_was_there_in_the_future() {
    var end = new Stay(STARTS, STARTS);
    var overlapping = new Stay[] {new Stay(STARTS, LATER), new Stay(STARTS.plusSeconds(9), null)};
    var future = new Stay(AFTER.plusSeconds(1), null);
    var longAgo = new Stay(STARTS.minus(Duration.ofDays(2)), null);
    var endless = new Stay[] {new Stay(STARTS, null), new Stay(LATER, null)};

    refused(Code.ATTENDANCE_INVALID, () -> blank.note(call(null, primary(0, end))));
    refused(Code.ATTENDANCE_INVALID, () -> blank.note(call(null, primary(0, overlapping))));
    refused(Code.ATTENDANCE_INVALID, () -> blank.note(call(null, primary(0, future))));
    refused(Code.ATTENDANCE_INVALID, () -> blank.note(call(null, primary(0, longAgo))));
    refused(Code.ATTENDANCE_INVALID, () -> blank.note(call(null, primary(0, endless))));
  }

  @Test
  void the_same_again_is_no_news_and_what_is_new_is_told_with_its_revision() {
    var noted = with(1);
    var left = noted.note(call(null, primary(0, new Stay(STARTS, LATER))));

    assertThat(noted.note(call(null, primary(0))).isNothing()).isTrue();
    assertThat(left.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            AttendanceRecorded.class,
            it -> {
              assertThat(it.revision()).isEqualTo(2);
              assertThat(it.to()).isEqualTo(LATER);
            });
  }

  @Test
  void whoever_was_not_there_after_all_counts_no_more_and_stays_in_the_history() {
    var struck = with(1).strike(person(0), call("It was somebody else.")).state();

    assertThat(struck.attendees().speakers(LATER)).isEmpty();
    assertThat(struck.attendees().find(person(0)).orElseThrow().notes()).hasSize(2);
    assertThat(struck.strike(person(0), call("again")).isNothing()).isTrue();
    refused(Code.NOT_RECORDED, () -> struck.strike(person(9), call("who?")));
  }

  @Test
  void the_base_is_that_of_the_meetings_start_whatever_is_found_later() {
    var first = quorum(with(16), null, STARTS).state();
    var later =
        first.determine(Given.EC, ITEM, LATER, THIRTY.subList(0, 20), MAJORITY, KEEPER).state();

    assertThat(later.quorums()).hasSize(2);
    assertThat(later.quorums().getLast().base()).hasSize(30);
  }

  @Test
  void the_same_finding_again_is_no_news_and_one_after_a_correction_is() {
    var found = quorum(with(16), null, STARTS).state();

    assertThat(quorum(found, null, STARTS).isNothing()).isTrue();
    var corrected = found.strike(person(0), call("He was not there.")).state();
    assertThat(quorum(corrected, null, STARTS).state().quorums().getLast().met()).isFalse();
  }

  @Test
  void a_decision_without_a_quorum_is_refused_and_says_why() {
    var none = with(20);
    var missed = quorum(with(15), null, STARTS).state();

    refused(Code.QUORUM_MISSING, () -> decide(none, motion(Manner.CONSENSUS, Result.ADOPTED)));
    assertThatThrownBy(() -> decide(missed, motion(Manner.CONSENSUS, Result.ADOPTED)))
        .hasMessage("15 of 30 jurisdictions were there and 16 are needed.");
  }

  @Test
  void what_an_item_found_last_counts_for_its_decisions() {
    var sitting = with(16);
    var lost =
        quorum(sitting, null, STARTS)
            .state()
            .note(call(null, primary(0, new Stay(STARTS, STARTS.plusSeconds(600)))))
            .then(it -> quorum(it, ITEM, STARTS.plusSeconds(900)))
            .state();
    var ofItem =
        new Motion(Given.EC, ITEM, "x", Manner.CONSENSUS, Result.ADOPTED, List.of(), LATER, KEEPER);

    refused(Code.QUORUM_MISSING, () -> decide(lost, ofItem));
    assertThat(decide(lost, motion(Manner.CONSENSUS, Result.ADOPTED)).state().decisions())
        .hasSize(1);
  }

  @Test
  void votes_are_counted_one_for_each_jurisdiction() {
    var sitting = quorum(with(20), null, STARTS).state();
    var change =
        decide(
            sitting,
            motion(Manner.VOTE, null, vote(0, Vote.FOR), vote(1, Vote.AGAINST), vote(2, Vote.FOR)));

    assertThat(change.state().decisions().getFirst().result()).isEqualTo(Result.ADOPTED);
    assertThat(change.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            DecisionRecorded.class,
            it -> {
              assertThat(it.decision()).hasToString("m-1:d1");
              assertThat(it.tally()).isEqualTo(new SittingFact.Tally(2, 1, 0, 30, 16, 20));
              assertThat(it.votes()).hasSize(3);
            });
    refused(
        Code.VOTE_REFUSED,
        () -> decide(sitting, motion(Manner.VOTE, null, vote(0, Vote.FOR), vote(0, Vote.FOR))));
    refused(
        Code.VOTE_REFUSED, () -> decide(sitting, motion(Manner.VOTE, null, vote(25, Vote.FOR))));
    refused(
        Code.VOTE_REFUSED, () -> decide(sitting, motion(Manner.VOTE, null, vote(31, Vote.FOR))));
  }

  @Test
  void the_primary_votes_and_neither_the_alternate_beside_it_nor_staff() {
    var sitting =
        quorum(with(20), null, STARTS)
            .state()
            .note(
                call(
                    null,
                    entry(person(50), Role.ALTERNATE, jurisdiction(0)),
                    entry(person(60), Role.STAFF, null)))
            .state();

    for (var other : List.of(person(50), person(60), person(99))) {
      var ballot = new Motion.Ballot(jurisdiction(0), Vote.FOR, other);
      assertThatThrownBy(() -> decide(sitting, motion(Manner.VOTE, null, ballot)))
          .hasMessageContaining("p000 casts the vote of j00");
    }
    var right = new Motion.Ballot(jurisdiction(0), Vote.FOR, person(0));
    assertThat(decide(sitting, motion(Manner.VOTE, null, right)).state().decisions()).hasSize(1);
  }

  @Test
  void an_announced_result_is_that_of_the_votes_and_a_tie_is_rejected() {
    var sitting = quorum(with(20), null, STARTS).state();
    var tie = new Motion.Ballot[] {vote(0, Vote.FOR), vote(1, Vote.AGAINST)};

    assertThat(
            decide(sitting, motion(Manner.VOTE, null, tie)).state().decisions().getFirst().result())
        .isEqualTo(Result.REJECTED);
    refused(
        Code.RESULT_CONTRADICTS_VOTES,
        () -> decide(sitting, motion(Manner.VOTE, Result.ADOPTED, tie)));
    refused(
        Code.RESULT_CONTRADICTS_VOTES, () -> decide(sitting, motion(Manner.VOTE, Result.ADOPTED)));
    refused(Code.RESULT_CONTRADICTS_VOTES, () -> decide(sitting, motion(Manner.CONSENSUS, null)));
    refused(
        Code.VOTE_REFUSED,
        () -> decide(sitting, motion(Manner.CONSENSUS, Result.ADOPTED, vote(0, Vote.FOR))));
    assertThat(
            decide(sitting, motion(Manner.VOTE, Result.DEFERRED))
                .state()
                .decisions()
                .getFirst()
                .result())
        .isEqualTo(Result.DEFERRED);
  }

  @Test
  void how_jurisdictions_voted_in_a_confidential_meeting_stays_here() {
    var secret = Sitting.blank(Held.meeting(AccessLevel.CONFIDENTIAL));
    var all = Held.listOf(16, it -> primary(it)).toArray(Entry[]::new);
    var sitting = secret.note(call(null, all)).then(it -> quorum(it, null, STARTS)).state();

    assertThat(decide(sitting, motion(Manner.VOTE, null, vote(0, Vote.FOR))).facts())
        .singleElement()
        .isInstanceOfSatisfying(DecisionRecorded.class, it -> assertThat(it.votes()).isNull());
  }
}
