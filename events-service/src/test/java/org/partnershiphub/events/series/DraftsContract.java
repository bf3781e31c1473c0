package org.partnershiphub.events.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.SeriesId;

/** What every keeper of drafts does. */
public interface DraftsContract {

  Drafts drafts();

  private static Draft draft(String id, String series, String at) {
    var wish =
        new Wish(
            Edit.Kind.MOVE_ONE,
            SeriesSamples.local("2027-03-11T14:00"),
            SeriesSamples.local("2027-03-18T14:00"),
            SeriesSamples.NEW_YORK,
            null,
            90,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    var audience =
        new Wish(
            Edit.Kind.AUDIENCE,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new GroupId("ec")),
            null,
            null,
            null);
    return new Draft(
        new DraftId(id),
        new SeriesId(series),
        List.of(wish, audience),
        "Spring",
        new PersonId("p181"),
        Instant.parse(at),
        1,
        null);
  }

  @Test
  default void a_draft_is_found_as_it_was_written() {
    var draft = draft("dc-1", "series:dc-1", "2026-11-23T15:00:00Z");

    assertThat(drafts().write(draft).block()).isTrue();

    assertThat(drafts().find(draft.id()).block()).isEqualTo(draft);
    assertThat(drafts().find(new DraftId("dc-none")).block()).isNull();
  }

  @Test
  default void only_the_next_revision_is_written() {
    var draft = draft("dc-2", "series:dc-2", "2026-11-23T15:00:00Z");
    drafts().write(draft).block();
    var next = draft.published(3);

    assertThat(drafts().write(draft).block()).as("the first twice").isFalse();
    assertThat(drafts().write(next).block()).isTrue();
    assertThat(drafts().write(next).block()).as("the second twice").isFalse();
    assertThat(drafts().find(draft.id()).block()).isEqualTo(next);
  }

  @Test
  default void those_of_a_series_come_the_latest_first() {
    var early = draft("dc-3", "series:dc-3", "2026-11-23T15:00:00Z");
    var late = draft("dc-4", "series:dc-3", "2026-11-24T15:00:00Z");
    drafts().write(early).block();
    drafts().write(late).block();

    assertThat(drafts().of(new SeriesId("series:dc-3")).collectList().block())
        .containsExactly(late, early);
  }

  @Test
  default void nothing_happens_before_someone_subscribes() {
    var draft = draft("dc-5", "series:dc-5", "2026-11-23T15:00:00Z");
    var never = drafts().write(draft);

    assertThat(never).isNotNull();
    assertThat(drafts().find(draft.id()).block()).isNull();
  }
}
