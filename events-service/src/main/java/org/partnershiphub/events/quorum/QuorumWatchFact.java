package org.partnershiphub.events.quorum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.quorum.Expectation.Prospect;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.change.Fact;

/** What we tell about quorums ahead of a meeting. */
public sealed interface QuorumWatchFact extends Fact {

  MeetingId meeting();

  @Nullable SeriesId root();

  /** Time to look whether enough will come; only time passed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record QuorumWatchDue(MeetingId meeting, @Nullable SeriesId root, Instant startsAt)
      implements QuorumWatchFact {}

  /**
   * Too few have said that they will come.
   *
   * @param silentJurisdictions those of the base for which nobody has answered
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record QuorumAtRisk(
      MeetingId meeting,
      @Nullable SeriesId root,
      Instant startsAt,
      GroupId group,
      int base,
      int needed,
      int expected,
      List<JurisdictionId> silentJurisdictions)
      implements QuorumWatchFact {

    static QuorumAtRisk of(QuorumWatch watch, Expectation it) {
      return new QuorumAtRisk(
          watch.meeting(),
          watch.root(),
          watch.startsAt(),
          it.group(),
          it.base(),
          it.needed(),
          it.count(Prospect.EXPECTED),
          it.those(Prospect.SILENT));
    }
  }

  @Override
  default String type() {
    return switch (this) {
      case QuorumWatchDue fact -> "meetings.quorum-watch-due.v1";
      case QuorumAtRisk fact -> "meetings.quorum-at-risk.v1";
    };
  }

  /** All about one meeting in order, and all about one chain of series. */
  @Override
  default String key() {
    var first = root();
    return first == null ? meeting().value() : first.value();
  }
}
