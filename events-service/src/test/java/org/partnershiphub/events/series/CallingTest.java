package org.partnershiphub.events.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.events.series.SeriesSamples.EC;
import static org.partnershiphub.events.series.SeriesSamples.NEW_YORK;
import static org.partnershiphub.events.series.SeriesSamples.NOW;
import static org.partnershiphub.events.series.SeriesSamples.definition;
import static org.partnershiphub.events.series.SeriesSamples.local;
import static org.partnershiphub.events.series.SeriesSamples.plan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.MeetingProblem.NoticeTooShort;
import org.partnershiphub.events.schedule.Notice;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.series.SeriesFact.SeriesSplit;

/** It is November 23, 2026; whoever is promised thirty days knows of December 23 in time. */
class CallingTest {

  private static final Notice THIRTY = new Notice(LocalDate.parse("2026-12-23"));
  private static final Calling MUTE = new Calling(THIRTY, Notice.NONE, null);
  private static final Calling SAID = new Calling(THIRTY, Notice.NONE, "A seat fell vacant.");

  private static Definition weekly(String first) {
    return definition(EC, AccessLevel.MEMBERS, plan(first, NEW_YORK, "FREQ=WEEKLY"));
  }

  /** On Thursdays, from before anything was promised. */
  private static MeetingSeries weekly() {
    return MeetingSeries.define(weekly("2026-12-03T14:00"), NOW).state();
  }

  private static MeetingSeries changed(Calling calling, Edit... edits) {
    return weekly().change(List.of(edits), null, null, calling, NOW).state();
  }

  private static void refused(Edit... edits) {
    assertThatThrownBy(() -> changed(MUTE, edits)).isInstanceOf(NoticeTooShort.class);
    var plan = changed(SAID, edits).plan();
    assertThat(MUTE.earliest(weekly().plan(), plan, NOW)).hasToString("2026-12-23");
    assertThat(SAID.earliest(weekly().plan(), plan, NOW)).isNull();
    var excused = changed(SAID, edits);
    assertThat(excused.edition().shortNoticeReason()).isEqualTo("A seat fell vacant.");
    assertThat(excused.announced(NOW).shortNoticeReason()).isEqualTo("A seat fell vacant.");
  }

  private static void fine(Edit... edits) {
    assertThat(changed(MUTE, edits).edition().shortNoticeReason()).isNull();
    assertThat(changed(SAID, edits).edition().shortNoticeReason()).isNull();
  }

  @Test
  void a_series_that_begins_too_soon_says_why() {
    assertThatThrownBy(() -> MeetingSeries.define(weekly("2026-12-22T14:00"), MUTE, NOW))
        .isInstanceOfSatisfying(
            NoticeTooShort.class, it -> assertThat(it.earliest()).hasToString("2026-12-23"));
    assertThat(MeetingSeries.define(weekly("2026-12-22T14:00"), SAID, NOW).state())
        .extracting(it -> it.edition().shortNoticeReason())
        .isEqualTo("A seat fell vacant.");
    assertThat(MeetingSeries.define(weekly("2026-12-23T14:00"), SAID, NOW).state())
        .extracting(it -> it.edition().shortNoticeReason())
        .isNull();
  }

  @Test
  void the_first_that_is_to_come_counts_and_not_those_of_the_past() {
    var monthly = plan("2026-11-12T14:00", NEW_YORK, "FREQ=MONTHLY;INTERVAL=2");
    var definition = definition(EC, AccessLevel.MEMBERS, monthly);

    assertThat(MeetingSeries.define(definition, MUTE, NOW).state().due())
        .hasToString("2027-01-12T19:00:00Z");
  }

  @Test
  void one_that_comes_nearer_is_a_surprise_and_one_that_comes_later_is_not() {
    var tenth = local("2026-12-10T14:00");
    refused(new Edit.MoveOne(tenth, local("2026-12-09T14:00"), null, null, null));
    refused(
        new Edit.MoveOne(local("2027-02-04T14:00"), local("2026-12-15T14:00"), null, null, null));
    fine(new Edit.MoveOne(tenth, local("2026-12-11T14:00"), null, null, null));
    fine(new Edit.MoveOne(local("2027-02-04T14:00"), local("2027-02-03T14:00"), null, null, null));
  }

  @Test
  void a_date_more_is_a_surprise_when_it_is_soon() {
    refused(new Edit.AddDate(local("2026-12-20T10:00")));
    fine(new Edit.AddDate(local("2026-12-23T10:00")));
  }

  @Test
  void all_that_come_nearer_are_a_surprise_and_all_that_come_later_are_not() {
    refused(new Edit.MoveAll(local("2026-12-02T14:00"), null, null, null));
    refused(new Edit.MoveAll(local("2026-12-03T13:00"), null, null, null));
    refused(
        new Edit.MoveAll(
            local("2026-12-03T14:00"), null, null, new Rule("FREQ=WEEKLY;BYDAY=TU,TH")));
    fine(new Edit.MoveAll(local("2026-12-03T15:00"), null, null, null));
    fine(new Edit.MoveAll(local("2026-12-04T14:00"), null, null, null));
    fine(new Edit.MoveAll(local("2026-12-03T14:00"), null, 90, null));
  }

  @Test
  void words_cancellations_and_what_takes_place_after_all_are_no_surprise() {
    fine(new Edit.Agenda("1. Budget"));
    fine(new Edit.CancelOne(local("2026-12-10T14:00")));
    fine(
        new Edit.CancelOne(local("2026-12-10T14:00")),
        new Edit.ReinstateOne(local("2026-12-10T14:00")),
        new Edit.Retitle(null, "Weekly", false));
    fine(new Edit.End(LocalDate.parse("2026-12-31")));
  }

  @Test
  void whoever_is_asked_to_come_as_well_is_promised_the_same() {
    var others = new Edit.AudienceOf(SeriesSamples.called(AccessLevel.MEMBERS).state().audience());
    var mute = new Calling(THIRTY, THIRTY, null);
    var said = new Calling(THIRTY, THIRTY, "A seat fell vacant.");

    assertThatThrownBy(() -> changed(mute, others)).isInstanceOf(NoticeTooShort.class);
    assertThat(changed(said, others).edition().shortNoticeReason())
        .isEqualTo("A seat fell vacant.");
    fine(others);
  }

  @Test
  void what_goes_on_at_another_time_comes_no_nearer_without_a_reason() {
    var from = local("2026-12-10T14:00");
    var id = new SeriesId("series:ec-2");
    var earlier =
        definition(id, AccessLevel.MEMBERS, plan("2026-12-09T14:00", NEW_YORK, "FREQ=WEEKLY"));
    var later =
        definition(id, AccessLevel.MEMBERS, plan("2026-12-10T15:00", NEW_YORK, "FREQ=WEEKLY"));

    assertThatThrownBy(() -> weekly().split(from, earlier, null, MUTE, NOW))
        .isInstanceOf(NoticeTooShort.class);
    assertThat(weekly().split(from, later, null, MUTE, NOW).facts()).hasSize(1);
    var split = weekly().split(from, earlier, "Wednesdays suit.", SAID, NOW);
    assertThat(split.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            SeriesSplit.class,
            it -> {
              assertThat(it.reason()).isEqualTo("Wednesdays suit.");
              assertThat(it.into().shortNoticeReason()).isEqualTo("A seat fell vacant.");
            });
    var next = split.state().successors().getFirst();
    assertThat(split.state().begin(next, NOW).state().announced(NOW).shortNoticeReason())
        .isEqualTo("A seat fell vacant.");
  }

  @Test
  void the_reasons_of_a_confidential_series_stay_here() {
    var facts = SeriesSamples.called(AccessLevel.CONFIDENTIAL).facts();
    var next =
        definition(
            new SeriesId("series:ec-2"),
            AccessLevel.CONFIDENTIAL,
            plan("2027-09-09T15:00", NEW_YORK, "FREQ=MONTHLY;BYDAY=2TH"));
    var split =
        SeriesSamples.monthly(AccessLevel.CONFIDENTIAL)
            .split(local("2027-09-09T14:00"), next, "The Doe case.", Calling.UNBOUND, NOW);

    assertThat(facts.toString() + split.facts())
        .doesNotContain("A seat fell vacant.")
        .doesNotContain("Doe");
  }

  @Test
  void the_next_version_has_a_reason_of_its_own_or_none() {
    var excused = MeetingSeries.define(weekly("2026-12-03T14:00"), SAID, NOW).state();
    var worded =
        excused.change(List.of(new Edit.Agenda("1. Budget")), null, null, MUTE, NOW).state();
    var ended =
        worded
            .change(List.of(new Edit.CancelOne(local("2026-12-10T14:00"))), null, null, MUTE, NOW)
            .state();

    assertThat(worded.edition().shortNoticeReason()).isEqualTo("A seat fell vacant.");
    assertThat(ended.edition().shortNoticeReason()).isNull();
  }
}
