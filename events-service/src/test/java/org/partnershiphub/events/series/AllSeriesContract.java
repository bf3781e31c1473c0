package org.partnershiphub.events.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.series.AllSeries.Search;

/** What every keeper of series does; each test has groups of its own. */
public interface AllSeriesContract {

  AllSeries series();

  private MeetingSeries defined(String id, String group, AccessLevel level) {
    return defined(id, Addressees.ofGroups(List.of(new GroupId(group))), level);
  }

  private MeetingSeries defined(String id, Addressees audience, AccessLevel level) {
    var like =
        SeriesSamples.definition(
            new SeriesId(id),
            level,
            SeriesSamples.plan("2027-01-14T14:00", SeriesSamples.NEW_YORK, "FREQ=WEEKLY;COUNT=3"));
    var definition =
        new Definition(
            like.id(),
            audience,
            like.subject(),
            like.plan(),
            like.organiser(),
            "A seat fell vacant.");
    return series()
        .create(like.id(), MeetingSeries.define(definition, SeriesSamples.NOW))
        .block()
        .state();
  }

  @Test
  default void a_series_is_found_as_it_was_left_with_all_its_decisions() {
    var series = defined("series:sc-1", "sc-1", AccessLevel.MEMBERS);
    var edits =
        List.<Edit>of(
            new Edit.MoveOne(
                SeriesSamples.local("2027-01-21T14:00"),
                SeriesSamples.local("2027-01-22T09:30"),
                null,
                null,
                90),
            new Edit.CancelOne(SeriesSamples.local("2027-01-28T14:00")),
            new Edit.AddDate(SeriesSamples.local("2027-02-20T10:00")));

    var changed =
        series()
            .change(
                series.id(),
                it ->
                    it.change(edits, null, new DraftId("d-1"), Calling.UNBOUND, SeriesSamples.NOW))
            .block()
            .state();

    assertThat(series().get(series.id()).block().state()).isEqualTo(changed);
    assertThat(changed.plan().variations()).hasSize(1);
  }

  @Test
  default void a_split_series_keeps_what_it_is_to_become() {
    var series = defined("series:sc-2", "sc-2", AccessLevel.MEMBERS);
    var next =
        SeriesSamples.definition(
            new SeriesId("series:sc-2b"),
            AccessLevel.MEMBERS,
            SeriesSamples.plan("2027-01-21T15:00", SeriesSamples.NEW_YORK, "FREQ=WEEKLY"));

    series()
        .change(
            series.id(),
            it -> it.split(SeriesSamples.local("2027-01-21T14:00"), next, SeriesSamples.NOW))
        .block();

    assertThat(series().get(series.id()).block().state().successors()).containsExactly(next);
  }

  @Test
  default void they_are_found_by_group_and_by_who_may_read() {
    defined("series:sc-3a", "sc-3", AccessLevel.MEMBERS);
    defined("series:sc-3b", "sc-3", AccessLevel.OPEN);
    defined("series:sc-3c", "sc-3", AccessLevel.MEMBERS);
    var group = new GroupId("sc-3");

    assertThat(
            series()
                .of(new Concern.OfGroup(group))
                .map(it -> it.id().value())
                .collectList()
                .block())
        .containsExactlyInAnyOrder("series:sc-3a", "series:sc-3b", "series:sc-3c");
    assertThat(ids(new Search(group, null, false, null, 2)))
        .containsExactly("series:sc-3a", "series:sc-3b");
    assertThat(ids(new Search(group, null, false, new SeriesId("series:sc-3b"), 9)))
        .containsExactly("series:sc-3c");
    assertThat(ids(new Search(group, Set.of(new SeriesId("series:sc-3c")), true, null, 9)))
        .containsExactly("series:sc-3b", "series:sc-3c");
    assertThat(ids(new Search(group, Set.of(), false, null, 9))).isEmpty();
  }

  @Test
  default void they_are_found_by_all_for_whom_they_are_and_for_whom_they_are_not() {
    var audience =
        new Addressees(
            null,
            List.of(new CohortId("sc-5:2027")),
            List.of(new OfficeId("SC_FIVE")),
            List.of(new PersonId("sc-5-guest")),
            List.of(new PersonId("sc-5-except")));
    var it = defined("series:sc-5", audience, AccessLevel.CONFIDENTIAL);

    assertThat(concerned(new Concern.OfCohort(new CohortId("sc-5:2027")))).containsExactly(it);
    assertThat(concerned(new Concern.OfOffice(new OfficeId("SC_FIVE")))).containsExactly(it);
    assertThat(concerned(new Concern.OfPerson(new PersonId("sc-5-guest")))).containsExactly(it);
    assertThat(concerned(new Concern.OfPerson(new PersonId("sc-5-except")))).containsExactly(it);
    assertThat(concerned(new Concern.OfConfidentiality())).contains(it);
    assertThat(concerned(new Concern.OfGroup(new GroupId("sc-5")))).isEmpty();
  }

  private List<MeetingSeries> concerned(Concern concern) {
    return series().of(concern).collectList().block();
  }

  private List<String> ids(Search search) {
    return series().list(search).map(it -> it.state().id().value()).collectList().block();
  }

  @Test
  default void those_that_go_on_are_found_and_those_that_are_due() {
    var going = defined("series:sc-4a", "sc-4", AccessLevel.MEMBERS);
    var ended = defined("series:sc-4b", "sc-4", AccessLevel.MEMBERS);
    series().change(ended.id(), it -> it.end(null, SeriesSamples.NOW)).block();

    assertThat(series().going().collectList().block())
        .contains(going.id())
        .doesNotContain(ended.id());
    assertThat(series().due(going.due(), 1_000).collectList().block()).contains(going.id());
    assertThat(series().due(SeriesSamples.NOW.now(), 1_000).collectList().block())
        .doesNotContain(going.id());
  }
}
