package org.partnershiphub.events.series;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnershiphub.events.schedule.Fold;
import org.partnershiphub.events.schedule.Slot;

/**
 * Which times of day are fair to people in several zones: what each comes to on each clock, and
 * which of them in turn burden nobody more than the others. A burden is a minute outside of office
 * hours; it is counted on a day and half a year later, since not all clocks change.
 *
 * @param people how many are in each zone
 * @param zone where the candidates are times of
 * @param turns how many times of day are to take turns
 */
public record FairHours(
    Map<ZoneId, Long> people,
    ZoneId zone,
    LocalDate day,
    List<LocalTime> candidates,
    int durationMinutes,
    int turns) {

  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);
  private static final int HALF_A_YEAR = 26;

  public FairHours {
    var sorted = new TreeMap<ZoneId, Long>(Comparator.comparing(ZoneId::getId));
    sorted.putAll(people);
    people = sorted;
    candidates = candidates.stream().distinct().sorted().toList();
  }

  /** What a time comes to in one zone. */
  public record Hour(ZoneId zone, long people, List<Slot> slots, long burden) {}

  /** What a time comes to everywhere. */
  public record Candidate(LocalTime time, List<Hour> hours) {

    public long worst() {
      return hours.stream().mapToLong(Hour::burden).max().orElse(0);
    }

    /** Over all people. */
    public long total() {
      return hours.stream().mapToLong(it -> it.burden() * it.people()).sum();
    }
  }

  /** Times that take turns. */
  public record Rotation(List<Candidate> turns) {

    public long burden(ZoneId zone) {
      return turns.stream()
          .flatMap(it -> it.hours().stream())
          .filter(it -> it.zone().equals(zone))
          .mapToLong(Hour::burden)
          .sum();
    }

    private long worst() {
      return zones().stream().mapToLong(this::burden).max().orElse(0);
    }

    private long total() {
      return turns.stream().mapToLong(Candidate::total).sum();
    }

    public List<ZoneId> zones() {
      return turns.getFirst().hours().stream().map(Hour::zone).toList();
    }
  }

  public List<Candidate> all() {
    return candidates.stream().map(this::candidate).toList();
  }

  private Candidate candidate(LocalTime time) {
    return new Candidate(time, people.keySet().stream().map(it -> hour(time, it)).toList());
  }

  private Hour hour(LocalTime time, ZoneId there) {
    var days = List.of(day, day.plusWeeks(HALF_A_YEAR));
    var slots =
        days.stream()
            .map(it -> Slot.of(it.atTime(time), zone, Fold.EARLIER, durationMinutes))
            .toList();
    var burden = slots.stream().mapToLong(it -> burden(it, there)).sum() / days.size();
    return new Hour(there, people.getOrDefault(there, 0L), slots, burden);
  }

  /** Minutes from the start to the opening, or from the closing to the end. */
  private static long burden(Slot slot, ZoneId there) {
    var local = slot.localIn(there);
    var end = local.plusMinutes(slot.durationMinutes());
    var early = Duration.between(local, local.toLocalDate().atTime(OPENS)).toMinutes();
    var late = Duration.between(local.toLocalDate().atTime(CLOSES), end).toMinutes();
    return Math.max(0, Math.max(early, late));
  }

  /**
   * The turns in which the most burdened zone bears least, and of those with the least burden over
   * all people; each candidate may come more than once.
   */
  public Rotation fairest() {
    var best = new ArrayList<Rotation>(1);
    choose(all(), 0, new ArrayList<>(), best);
    return best.getFirst();
  }

  private void choose(List<Candidate> from, int next, List<Candidate> chosen, List<Rotation> best) {
    if (chosen.size() == turns) {
      var rotation = new Rotation(List.copyOf(chosen));
      if (best.isEmpty() || BY_FAIRNESS.compare(rotation, best.getFirst()) < 0) {
        best.clear();
        best.add(rotation);
      }
      return;
    }
    for (int n = next; n < from.size(); n++) {
      chosen.add(from.get(n));
      choose(from, n, chosen, best);
      chosen.removeLast();
    }
  }

  private static final Comparator<Rotation> BY_FAIRNESS =
      Comparator.comparingLong(Rotation::worst).thenComparingLong(Rotation::total);
}
