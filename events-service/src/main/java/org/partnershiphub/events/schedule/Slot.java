package org.partnershiphub.events.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.zones.TzDatabase;

/**
 * When a meeting takes place: what the clock on the wall shows and where that wall is. The instant
 * follows from the two.
 */
public record Slot(LocalDateTime startsLocal, ZoneId zone, Instant startsAt, int durationMinutes) {

  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  /**
   * @param fold which one, when the local time happens twice; not needed otherwise
   * @throws MeetingProblem.LocalTimeSkipped when the clocks jump over this time
   * @throws MeetingProblem.LocalTimeAmbiguous when it happens twice and nobody said which
   */
  public static Slot of(
      LocalDateTime startsLocal, ZoneId zone, @Nullable Fold fold, int durationMinutes) {
    var local = startsLocal.truncatedTo(ChronoUnit.SECONDS);
    if (local.toLocalDate().isBefore(FIRST_DAY) || local.toLocalDate().isAfter(LAST_DAY)) {
      throw new MeetingProblem.DayOutOfRange(FIRST_DAY, LAST_DAY);
    }
    // A fixed offset knows no summer time, so it is no place where a wall clock hangs.
    if (!TzDatabase.has(zone)) {
      throw new MeetingProblem.ZoneUnknown(zone.getId());
    }
    return new Slot(local, zone, local.toInstant(offset(local, zone, fold)), durationMinutes);
  }

  private static ZoneOffset offset(LocalDateTime local, ZoneId zone, @Nullable Fold fold) {
    var offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new MeetingProblem.LocalTimeSkipped(local, zone);
    }
    if (offsets.size() > 1 && fold == null) {
      throw new MeetingProblem.LocalTimeAmbiguous(local, zone, offsets);
    }
    return fold == Fold.LATER ? offsets.getLast() : offsets.getFirst();
  }

  /**
   * The slot of a wall clock that must have an instant whatever the zone's rules come to be: a time
   * that the clocks jump over is read with the offset before the jump, one that happens twice as
   * the earlier (RFC 5545, 3.3.5).
   */
  public static Slot reckoned(
      LocalDateTime startsLocal, ZoneId zone, int durationMinutes, TimeZones zones) {
    var rules = zones.rules(zone);
    var gap = rules.getTransition(startsLocal);
    var offset = gap == null ? rules.getOffset(startsLocal) : gap.getOffsetBefore();
    return new Slot(startsLocal, zone, startsLocal.toInstant(offset), durationMinutes);
  }

  /** The same wall clock by these rules; which of two equal times was meant stays as it was. */
  public Slot reckonedBy(TimeZones zones) {
    var offsets = zones.rules(zone).getValidOffsets(startsLocal);
    var stands = offsets.stream().anyMatch(it -> startsLocal.toInstant(it).equals(startsAt));
    return stands ? this : reckoned(startsLocal, zone, durationMinutes, zones);
  }

  /** The day on the wall calendar; a cohort's period is a matter of local days. */
  public LocalDate day() {
    return startsLocal.toLocalDate();
  }

  public LocalDateTime localIn(ZoneId other) {
    return startsAt.atZone(other).toLocalDateTime();
  }

  public Instant endsAt() {
    return startsAt.plus(Duration.ofMinutes(durationMinutes));
  }
}
