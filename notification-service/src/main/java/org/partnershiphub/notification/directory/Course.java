package org.partnershiphub.notification.directory;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.icalendar.Occurrences;
import org.partnershiphub.platform.icalendar.Recurrence;

/**
 * How a series goes on from its first start.
 *
 * @param extra starts that the rule does not make
 * @param excluded original starts at which nothing takes place
 * @param exceptions what takes place otherwise than planned
 * @param reworded whether it was worded otherwise after people had been told of this version
 */
public record Course(
    Recurrence rule,
    List<LocalDateTime> extra,
    List<LocalDateTime> excluded,
    List<Session> exceptions,
    Chain chain,
    boolean reworded) {

  /** How far we look ahead: nearly four years of a weekly series. */
  private static final int AHEAD = 200;

  private static final Comparator<Session> BY_TIME =
      Comparator.comparing((Session it) -> it.timing().at());

  /**
   * Where it belongs.
   *
   * @param root the first of the series that were split from each other
   * @param continues the one that this one was split from
   * @param into the one that goes on where this one stops
   */
  public record Chain(MeetingId root, @Nullable MeetingId continues, @Nullable MeetingId into) {}

  public Course {
    extra = extra.stream().sorted().toList();
    excluded = excluded.stream().sorted().toList();
    exceptions = exceptions.stream().sorted(Comparator.comparing(Session::original)).toList();
  }

  boolean sameDates(@Nullable Course other) {
    return other != null
        && rule.equals(other.rule)
        && extra.equals(other.extra)
        && excluded.equals(other.excluded)
        && times(exceptions).equals(times(other.exceptions));
  }

  private static Map<LocalDateTime, Instant> times(List<Session> some) {
    return some.stream().collect(Collectors.toMap(Session::original, it -> it.timing().at()));
  }

  /** The few that were moved stand where they take place. */
  Stream<Session> upcoming(Timing first, Instant from) {
    var moved = exceptions.stream().filter(it -> !it.timing().at().isBefore(from));
    var regular =
        originals(first)
            .from(from.atZone(first.zone()).toLocalDateTime().minusDays(1))
            .filter(it -> exception(it).isEmpty())
            .map(it -> new Session(it, timing(first, it), null, null))
            .dropWhile(it -> it.timing().at().isBefore(from))
            .limit(AHEAD);
    return Stream.concat(moved, regular).sorted(BY_TIME);
  }

  private Timing timing(Timing first, LocalDateTime local) {
    return new Timing(local, first.zone(), local.atZone(first.zone()).toInstant(), first.minutes());
  }

  /** When the plan has something, excluded ones left out. */
  public Occurrences originals(Timing first) {
    return rule.occurrences(first.local(), first.zone()).with(extra, excluded);
  }

  public Optional<Session> exception(LocalDateTime original) {
    return exceptions.stream().filter(it -> it.original().equals(original)).findFirst();
  }

  /** One occurrence, as it is; empty when there is none at this original start. */
  public Optional<Session> session(Timing first, LocalDateTime original) {
    return exception(original)
        .or(
            () ->
                originals(first).contains(original)
                    ? Optional.of(new Session(original, timing(first, original), null, null))
                    : Optional.empty());
  }

  /** The last that takes place; empty when there is no end in sight. */
  public Optional<Session> last(Timing first) {
    return originals(first)
        .last()
        .flatMap(it -> session(first, it))
        .map(
            regular ->
                exceptions.stream()
                    .filter(it -> it.timing().at().isAfter(regular.timing().at()))
                    .max(BY_TIME)
                    .orElse(regular));
  }
}
