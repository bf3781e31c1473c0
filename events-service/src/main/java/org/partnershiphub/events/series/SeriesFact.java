package org.partnershiphub.events.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.platform.change.Fact;

/** What we tell about series. */
public sealed interface SeriesFact extends Fact {

  SeriesId series();

  SeriesId root();

  record SeriesDefined(@JsonUnwrapped SeriesAnnouncement announcement) implements SeriesFact {
    @Override
    public SeriesId series() {
      return announcement.series();
    }

    @Override
    public SeriesId root() {
      return announcement.root();
    }
  }

  /** One change set, however many edits it has. */
  record SeriesChanged(@JsonUnwrapped SeriesAnnouncement announcement, Told change)
      implements SeriesFact {
    @Override
    public SeriesId series() {
      return announcement.series();
    }

    @Override
    public SeriesId root() {
      return announcement.root();
    }
  }

  /**
   * From a date on the series goes on as another one; {@code announcement} is what is left.
   *
   * @param from the first original time that is not its own any more
   * @param into what comes after
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SeriesSplit(
      @JsonUnwrapped SeriesAnnouncement announcement,
      LocalDateTime from,
      SeriesAnnouncement into,
      @Nullable String reason)
      implements SeriesFact {
    @Override
    public SeriesId series() {
      return announcement.series();
    }

    @Override
    public SeriesId root() {
      return announcement.root();
    }
  }

  /**
   * No more occurrences.
   *
   * @param lastLocal the original time of the last that took place; null when none did
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SeriesEnded(
      SeriesId series,
      SeriesId root,
      int version,
      @Nullable LocalDateTime lastLocal,
      @Nullable String reason)
      implements SeriesFact {}

  /**
   * An occurrence has begun, and this one is the next; only time passed.
   *
   * @param next its original time; null when there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SeriesAdvanced(
      SeriesId series,
      SeriesId root,
      int version,
      LocalDateTime begun,
      @Nullable LocalDateTime next,
      @Nullable Instant nextStartsAt)
      implements SeriesFact {}

  /**
   * What a change set came to.
   *
   * @param material whether it matters to an invitee, so that the version grew
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(boolean material, List<ToldEdit> edits, @Nullable String reason) {}

  /**
   * @param original the occurrence that it is about; absent when it is about all
   * @param old when that, or the next one, would have been; only of a move
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ToldEdit(Edit.Kind kind, @Nullable LocalDateTime original, @Nullable Old old) {}

  /** When something would have been. */
  record Old(LocalDateTime startsLocal, ZoneId zone, Instant startsAt) {
    static Old of(Slot it) {
      return new Old(it.startsLocal(), it.zone(), it.startsAt());
    }
  }

  @Override
  default String type() {
    return switch (this) {
      case SeriesDefined fact -> "meetings.series-defined.v1";
      case SeriesChanged fact -> "meetings.series-changed.v1";
      case SeriesSplit fact -> "meetings.series-split.v1";
      case SeriesEnded fact -> "meetings.series-ended.v1";
      case SeriesAdvanced fact -> "meetings.series-advanced.v1";
    };
  }

  /** All about one chain of series in order. */
  @Override
  default String key() {
    return root().value();
  }
}
