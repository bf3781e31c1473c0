package org.partnershiphub.events.series.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.schedule.LocalTimes;
import org.partnershiphub.events.schedule.LocalTimes.LocalView;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.events.series.FairHours;
import org.partnershiphub.events.series.FairHoursPlanning;
import org.partnershiphub.events.series.SeriesProblem;
import org.partnershiphub.platform.security.Actor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows each member's hour before a time is chosen; changes nothing. */
@RestController
@RequestMapping("/api/series/fair-hours")
class FairHoursController {

  private static final int FIRST = 6;
  private static final int LAST = 20;

  private final FairHoursPlanning planning;

  FairHoursController(FairHoursPlanning planning) {
    this.planning = planning;
  }

  /**
   * For whom and when: the people of groups, or zones with how many people are there.
   *
   * @param candidates full hours from early to late when none are said
   * @param turns how many times of day may take turns
   */
  record Question(
      @Nullable @Size(max = 50) List<@NotNull GroupId> groups,
      @Nullable @Size(max = 50) List<@NotNull @Valid Zone> zones,
      @NotNull LocalDate day,
      @NotNull ZoneId zone,
      @Nullable @Size(min = 1, max = 24) List<@NotNull LocalTime> candidates,
      @NotNull @Positive @Max(1_440) Integer durationMinutes,
      @Nullable @Positive @Max(4) Integer turns) {

    FairHours hours(Map<ZoneId, Long> people) {
      var hourly = IntStream.rangeClosed(FIRST, LAST).mapToObj(it -> LocalTime.of(it, 0)).toList();
      return new FairHours(
          people,
          zone,
          day,
          candidates == null ? hourly : candidates,
          durationMinutes,
          turns == null ? 1 : turns);
    }
  }

  /** How many people are in a zone. */
  record Zone(@NotNull ZoneId zone, @Nullable @Positive Long people) {}

  /**
   * What the candidates come to, and which rotation is the fairest.
   *
   * @param rotation for the definition of a series; one time when it needs no turns
   * @param burden minutes outside of nine to five, in each zone over a whole rotation
   */
  record Plan(List<CandidateView> candidates, List<LocalTime> rotation, Map<String, Long> burden) {

    static Plan of(FairHours it) {
      var fairest = it.fairest();
      var burden = new LinkedHashMap<String, Long>();
      fairest.zones().forEach(zone -> burden.put(zone.getId(), fairest.burden(zone)));
      return new Plan(
          it.all().stream().map(CandidateView::of).toList(),
          fairest.turns().stream().map(FairHours.Candidate::time).toList(),
          burden);
    }
  }

  /**
   * A time of day on each clock.
   *
   * @param worst the burden of the most burdened zone
   */
  record CandidateView(LocalTime time, List<HourView> zones, long worst) {
    static CandidateView of(FairHours.Candidate it) {
      return new CandidateView(
          it.time(), it.hours().stream().map(HourView::of).toList(), it.worst());
    }
  }

  /**
   * @param local on the day, and half a year later
   */
  record HourView(ZoneId zone, long people, List<LocalView> local, long burden) {
    static HourView of(FairHours.Hour it) {
      return new HourView(
          it.zone(),
          it.people(),
          it.slots().stream().map(slot -> LocalTimes.local(slot.startsAt(), it.zone())).toList(),
          it.burden());
    }
  }

  @PostMapping
  Mono<Plan> plan(@Valid @RequestBody Question question, Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return people(question).map(it -> Plan.of(question.hours(it)));
        });
  }

  private Mono<Map<ZoneId, Long>> people(Question it) {
    var groups = it.groups() == null ? List.<GroupId>of() : it.groups();
    var counted = new HashMap<ZoneId, Long>();
    if (it.zones() != null) {
      it.zones()
          .forEach(
              one ->
                  counted.merge(
                      known(one.zone()), one.people() == null ? 1L : one.people(), Long::sum));
    }
    return planning
        .zones(groups, it.day())
        .map(
            found -> {
              found.forEach((zone, people) -> counted.merge(zone, people, Long::sum));
              if (counted.isEmpty()) {
                throw new SeriesProblem.EditUnfit(
                    "Say zones, or groups whose people's zones are known.", "/zones");
              }
              return counted;
            });
  }

  private static ZoneId known(ZoneId zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
      throw new MeetingProblem.ZoneUnknown(zone.getId());
    }
    return zone;
  }
}
