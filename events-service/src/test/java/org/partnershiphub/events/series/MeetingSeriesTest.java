package org.partnershiphub.events.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.events.series.SeriesSamples.EC;
import static org.partnershiphub.events.series.SeriesSamples.NEW_YORK;
import static org.partnershiphub.events.series.SeriesSamples.NOW;
import static org.partnershiphub.events.series.SeriesSamples.at;
import static org.partnershiphub.events.series.SeriesSamples.definition;
import static org.partnershiphub.events.series.SeriesSamples.local;
import static org.partnershiphub.events.series.SeriesSamples.monthly;
import static org.partnershiphub.events.series.SeriesSamples.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.series.SeriesFact.SeriesAdvanced;
import org.partnershiphub.events.series.SeriesFact.SeriesChanged;
import org.partnershiphub.events.series.SeriesFact.SeriesEnded;
import org.partnershiphub.events.series.SeriesFact.SeriesSplit;

class MeetingSeriesTest {

  private static final LocalDateTime MARCH = local("2027-03-11T14:00");
  private static final Edit MOVE =
      new Edit.MoveOne(MARCH, local("2027-03-18T14:00"), null, null, null);

  private static MeetingSeries changed(MeetingSeries series, Edit... edits) {
    return series.change(List.of(edits), null, NOW).state();
  }

  private static List<LocalDateTime> starts(MeetingSeries series, Moment at) {
    return series
        .plan()
        .between(at.now(), at.horizon(), at.zones())
        .map(it -> it.slot().startsLocal())
        .toList();
  }

  @Test
  void each_occurrence_is_computed_on_its_own_over_the_change_of_clocks() {
    var weekly =
        MeetingSeries.define(
                definition(
                    EC,
                    AccessLevel.MEMBERS,
                    plan("2027-03-11T14:00", NEW_YORK, "FREQ=WEEKLY;COUNT=3")),
                NOW)
            .state();

    assertThat(
            weekly
                .plan()
                .between(NOW.now(), NOW.horizon(), NOW.zones())
                .map(it -> it.slot().startsAt().toString()))
        .containsExactly("2027-03-11T19:00:00Z", "2027-03-18T18:00:00Z", "2027-03-25T18:00:00Z");
  }

  @Test
  void a_series_that_starts_when_the_clocks_jump_is_refused_and_so_is_one_that_comes_to_it() {
    assertThatThrownBy(() -> define(plan("2027-03-14T02:30", NEW_YORK, "FREQ=WEEKLY")))
        .isInstanceOf(MeetingProblem.LocalTimeSkipped.class);
    assertThatThrownBy(() -> define(plan("2027-03-07T02:30", NEW_YORK, "FREQ=WEEKLY")))
        .isInstanceOf(MeetingProblem.LocalTimeSkipped.class)
        .hasMessageContaining("2027-03-14T02:30");
    assertThat(define(plan("2027-03-07T02:30", ZoneId.of("America/Phoenix"), "FREQ=WEEKLY")))
        .isNotNull();
  }

  private static MeetingSeries define(Plan plan) {
    return MeetingSeries.define(definition(EC, AccessLevel.MEMBERS, plan), NOW).state();
  }

  @Test
  void a_first_start_that_the_rule_does_not_make_is_refused() {
    assertThatThrownBy(() -> define(plan("2027-01-15T14:00", NEW_YORK, "FREQ=MONTHLY;BYDAY=2TH")))
        .isInstanceOf(SeriesProblem.FirstOffRule.class);
  }

  @Test
  void a_series_of_the_past_is_refused() {
    assertThatThrownBy(() -> define(plan("2026-01-08T14:00", NEW_YORK, "FREQ=WEEKLY;COUNT=3")))
        .isInstanceOf(SeriesProblem.NothingLeft.class);
  }

  @Test
  void many_edits_are_one_fact_and_one_version_up() {
    var change =
        monthly()
            .change(
                List.of(
                    MOVE,
                    new Edit.CancelOne(local("2027-07-08T14:00")),
                    new Edit.AddDate(local("2027-02-20T10:00")),
                    new Edit.Agenda("1. Welcome, 2. Budget")),
                "Spring",
                NOW);

    assertThat(change.state().version()).isEqualTo(2);
    assertThat(change.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            SeriesChanged.class,
            it -> {
              assertThat(it.change().material()).isTrue();
              assertThat(it.change().edits()).hasSize(4);
              assertThat(it.announcement().excluded()).containsExactly(local("2027-07-08T14:00"));
              assertThat(it.announcement().exceptions())
                  .singleElement()
                  .satisfies(one -> assertThat(one.startsAt()).hasToString("2027-03-18T18:00:00Z"));
            });
  }

  @Test
  void a_cosmetic_set_raises_no_version_and_one_that_changes_nothing_tells_nothing() {
    var cosmetic =
        monthly()
            .change(
                List.of(
                    new Edit.Agenda("2. Budget"), new Edit.Retitle(null, "Exec. Committee", true)),
                null,
                NOW);

    assertThat(cosmetic.state().version()).isEqualTo(1);
    assertThat(cosmetic.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            SeriesChanged.class, it -> assertThat(it.change().material()).isFalse());
    assertThat(monthly().change(List.of(new Edit.Agenda("1. Welcome")), null, NOW).isNothing())
        .isTrue();
    var there = new Edit.CancelOne(MARCH);
    assertThat(
            monthly().change(List.of(there, new Edit.ReinstateOne(MARCH)), null, NOW).isNothing())
        .isTrue();
  }

  @Test
  void a_cancelled_occurrence_comes_back_where_it_was_moved_to() {
    var cancelled = changed(monthly(), MOVE, new Edit.CancelOne(MARCH));
    assertThat(starts(cancelled, NOW)).doesNotContain(MARCH, local("2027-03-18T14:00"));

    var back = changed(cancelled, new Edit.ReinstateOne(MARCH));

    assertThat(starts(back, NOW)).contains(local("2027-03-18T14:00")).doesNotContain(MARCH);
    assertThat(back.version()).isEqualTo(3);
  }

  @Test
  void moved_back_to_where_the_plan_has_it_it_is_no_exception() {
    var back = changed(changed(monthly(), MOVE), new Edit.MoveOne(MARCH, MARCH, null, null, null));

    assertThat(back.plan().variations()).isEmpty();
  }

  @Test
  void what_is_unknown_begun_or_taken_is_refused_and_says_which_edit() {
    var series = monthly();
    var later = at("2027-03-11T19:00:00Z");

    assertThatThrownBy(() -> changed(series, MOVE, new Edit.CancelOne(local("2027-03-12T14:00"))))
        .isInstanceOfSatisfying(
            SeriesProblem.OccurrenceUnknown.class,
            it -> assertThat(it.pointer()).isEqualTo("/edits/1/original"));
    assertThatThrownBy(() -> series.change(List.of(MOVE), null, later))
        .isInstanceOf(SeriesProblem.OccurrenceBegun.class);
    assertThatThrownBy(() -> changed(series, new Edit.AddDate(MARCH)))
        .isInstanceOf(SeriesProblem.DateTaken.class);
    assertThatThrownBy(() -> changed(series, new Edit.End(LocalDate.parse("2026-12-31"))))
        .isInstanceOf(SeriesProblem.NothingLeft.class);
  }

  @Test
  void all_that_have_not_begun_get_the_new_time_and_single_decisions_go_with_the_day() {
    var series = changed(monthly(), new Edit.CancelOne(local("2027-07-08T14:00")), MOVE);
    var april = at("2027-04-01T00:00:00Z");

    var moved =
        series
            .change(
                List.of(new Edit.MoveAll(local("2027-04-08T15:30"), null, 90, null)), null, april)
            .state();

    assertThat(starts(moved, april))
        .hasSize(8)
        .contains(local("2027-04-08T15:30"), local("2027-12-09T15:30"))
        .doesNotContain(local("2027-07-08T15:30"));
    assertThat(moved.edition().asked()).isEqualTo(3);
    assertThat(moved.plan().rule().text()).isEqualTo("FREQ=MONTHLY;COUNT=9;BYDAY=2TH");
  }

  @Test
  void a_split_ends_the_one_and_says_how_the_other_begins() {
    var next =
        definition(
            new SeriesId("series:ec-2"),
            AccessLevel.MEMBERS,
            plan("2027-09-09T15:00", NEW_YORK, "FREQ=MONTHLY;BYDAY=2TH;COUNT=4"));

    var change = monthly().split(local("2027-09-09T14:00"), next, NOW);

    assertThat(starts(change.state(), NOW)).hasSize(8).endsWith(local("2027-08-12T14:00"));
    assertThat(change.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            SeriesSplit.class,
            it -> {
              assertThat(it.announcement().version()).isEqualTo(2);
              assertThat(it.into().root()).isEqualTo(EC);
              assertThat(it.into().continues()).isEqualTo(EC);
              assertThat(it.key()).isEqualTo(EC.value());
            });
    var begun = change.state().begin(next, NOW).state();
    assertThat(begun.lineage()).isEqualTo(new Lineage(EC, EC));
    assertThat(change.state().split(local("2027-09-09T14:00"), next, NOW).isNothing()).isTrue();
  }

  @Test
  void an_end_keeps_what_has_begun_and_is_an_end() {
    var june = at("2027-06-15T00:00:00Z");

    var change = monthly().end("On demand.", june);

    assertThat(change.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            SeriesEnded.class,
            it -> assertThat(it.lastLocal()).isEqualTo(local("2027-06-10T14:00")));
    assertThat(change.state().due()).isNull();
    assertThat(change.state().end(null, june).isNothing()).isTrue();
    assertThatThrownBy(() -> change.state().change(List.of(MOVE), null, june))
        .isInstanceOf(SeriesProblem.HasEnded.class);
  }

  @Test
  void time_makes_another_occurrence_the_next() {
    var series = monthly();
    assertThat(series.due()).hasToString("2027-01-14T19:00:00Z");

    var change = series.elapse(at("2027-01-14T19:00:00Z"));

    assertThat(change.state().due()).hasToString("2027-02-11T19:00:00Z");
    assertThat(change.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            SeriesAdvanced.class, it -> assertThat(it.next()).isEqualTo(local("2027-02-11T14:00")));
    assertThat(change.state().elapse(at("2028-01-01T00:00:00Z")).state().due()).isNull();
  }

  @Test
  void of_a_confidential_series_no_words_are_told() {
    var series = monthly(AccessLevel.CONFIDENTIAL);

    assertThat(series.change(List.of(MOVE, new Edit.Retitle(MARCH, "X", true)), "Y", NOW).facts())
        .singleElement()
        .isInstanceOfSatisfying(
            SeriesChanged.class,
            it -> {
              assertThat(it.change().reason()).isNull();
              assertThat(it.announcement().title()).isNull();
              assertThat(it.announcement().exceptions().getFirst().title()).isNull();
            });
  }

  @Test
  void another_audience_is_no_news_for_those_who_stay() {
    var change =
        monthly()
            .change(
                List.of(new Edit.AudienceOf(Addressees.ofGroups(List.of(new GroupId("other"))))),
                null,
                NOW);

    assertThat(change.state().version()).isEqualTo(1);
    assertThat(change.state().groups()).containsExactly(new GroupId("other"));
    assertThat(change.facts()).hasSize(1);
  }

  @Test
  void too_many_exceptions_are_refused() {
    var few =
        new Moment(NOW.now(), NOW.zones(), new SeriesPolicy(java.time.Duration.ofDays(400), 60, 1));

    assertThatThrownBy(
            () ->
                monthly()
                    .change(
                        List.of(MOVE, new Edit.CancelOne(local("2027-07-08T14:00"))), null, few))
        .isInstanceOf(SeriesProblem.TooManyExceptions.class);
  }
}
