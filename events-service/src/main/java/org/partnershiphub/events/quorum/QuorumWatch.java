package org.partnershiphub.events.quorum;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.quorum.QuorumWatchFact.QuorumAtRisk;
import org.partnershiphub.events.quorum.QuorumWatchFact.QuorumWatchDue;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;

/**
 * That somebody looks, some days before a meeting, whether enough will come. It begins with every
 * time that a meeting gets, so a meeting that moves leaves a watch behind that finds nothing.
 *
 * @param looked whether its moment has come
 * @param told the bodies whose quorum was said to be at risk; each once
 * @param due when it looks
 */
public record QuorumWatch(
    QuorumWatchId id,
    MeetingId meeting,
    @Nullable SeriesId root,
    Instant startsAt,
    Instant looksAt,
    boolean looked,
    List<GroupId> told,
    @Nullable Instant due)
    implements Timed {

  public QuorumWatch {
    told = List.copyOf(told);
    due = looked ? null : looksAt;
  }

  /** Nobody needs to hear that somebody will look. */
  static Change<QuorumWatch> begin(Meeting it, Duration before) {
    var startsAt = it.slot().startsAt();
    var occurrence = it.occurrence();
    return Change.nothing(
        new QuorumWatch(
            QuorumWatchId.of(it),
            it.id(),
            occurrence == null ? null : occurrence.root(),
            startsAt,
            startsAt.minus(before),
            false,
            List.of(),
            null));
  }

  /** The moment has come; what it finds is not in this document. */
  Change<QuorumWatch> ring() {
    return looked
        ? Change.nothing(this)
        : Change.of(with(true, told), new QuorumWatchDue(meeting, root, startsAt));
  }

  /** Says once that a quorum is at risk, if it is. */
  Change<QuorumWatch> judge(Expectation expectation) {
    if (expectation.enough() || told.contains(expectation.group())) {
      return Change.nothing(this);
    }
    var now = Stream.concat(told.stream(), Stream.of(expectation.group())).toList();
    return Change.of(with(looked, now), QuorumAtRisk.of(this, expectation));
  }

  private QuorumWatch with(boolean nowLooked, List<GroupId> nowTold) {
    return new QuorumWatch(id, meeting, root, startsAt, looksAt, nowLooked, nowTold, null);
  }
}
