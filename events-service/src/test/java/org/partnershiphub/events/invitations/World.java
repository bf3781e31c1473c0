package org.partnershiphub.events.invitations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.partnershiphub.events.Pace;
import org.partnershiphub.events.audience.Audiences;
import org.partnershiphub.events.audience.CohortCard;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.ConfidentialPolicy;
import org.partnershiphub.events.audience.ConfidentialPolicy.WhoSigns;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.InMemoryCards;
import org.partnershiphub.events.audience.InMemoryMerges;
import org.partnershiphub.events.audience.InMemoryOffices;
import org.partnershiphub.events.audience.InMemoryRosters;
import org.partnershiphub.events.audience.InMemoryStatements;
import org.partnershiphub.events.audience.Lifecycle;
import org.partnershiphub.events.audience.Part;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Place;
import org.partnershiphub.events.invitations.Expander.Occasion;
import org.partnershiphub.events.schedule.InMemoryMeetings;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingFact;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Proposal;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.Subject;
import org.partnershiphub.events.schedule.TimeZones;
import org.partnershiphub.events.series.InMemorySeries;
import org.partnershiphub.events.series.SeriesSubjects;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * Meetings, groups and people on virtual time, and what truly holds of them; all of it follows from
 * the seed.
 */
final class World {

  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  private static final int PEOPLE = 14;

  final VirtualTimeScheduler time = VirtualTimeScheduler.create();
  final Random random;
  private final Pace pace;
  private final InMemoryRosters rosters;
  final InMemoryMeetings meetings;
  final InMemoryInvitations invitations;
  private final InMemoryExpansions expansions;
  final PacedBatches batches;
  private final Expander expander;
  private final ComingsAndGoings people;

  /** What truly holds. */
  final Map<Place, Boolean> places = new HashMap<>();

  private final Map<String, Long> numbers = new HashMap<>();
  final Map<String, List<Supplier<Mono<Void>>>> lanes = new TreeMap<>();
  final List<MeetingId> scheduled = new ArrayList<>();
  final List<String> failures = new ArrayList<>();

  World(long seed) {
    random = new Random(seed);
    pace =
        new Pace() {
          @Override
          public Duration next() {
            return Duration.ofMillis(random.nextInt(1, 6));
          }

          @Override
          public Scheduler scheduler() {
            return time;
          }
        };
    rosters = new InMemoryRosters(pace);
    meetings = new InMemoryMeetings(pace);
    invitations = new InMemoryInvitations(pace);
    expansions = new InMemoryExpansions(pace);
    batches = new PacedBatches(pace);
    var told = new Batches(batches);
    InstantSource clock = InstantSource.fixed(NOW);
    var audiences =
        new Audiences(
            rosters,
            new InMemoryOffices(pace),
            new InMemoryStatements(pace),
            new InMemoryCards(),
            new InMemoryMerges(),
            new ConfidentialPolicy(WhoSigns.GUESTS));
    expander =
        new Expander(audiences, invitations, expansions, told, new ExpansionPolicy(3), clock);
    var subjects = new SeriesSubjects(meetings, new InMemorySeries(), clock, TimeZones.RUNTIME);
    people = new ComingsAndGoings(subjects, audiences, invitations, expansions, told, clock);
  }

  GroupId group(int n) {
    return new GroupId("g" + n);
  }

  /** The last group is one of cohorts. */
  void found() {
    for (int n = 0; n < 4; n++) {
      var lifecycle = n == 3 ? Lifecycle.ANNUAL_COHORT : Lifecycle.STANDING;
      var card = new GroupCard(group(n), lifecycle, false, false);
      lane("group " + n, () -> rosters.note(card, 1));
    }
    for (int year = 2027; year <= 2028; year++) {
      var first = LocalDate.of(year, 1, 1);
      var card =
          new CohortCard(
              new CohortId("g3:" + year), group(3), first, first.plusYears(1).minusDays(1));
      lane("group 3", () -> rosters.note(card, 1));
    }
  }

  Place place() {
    var person = new PersonId("p%02d".formatted(random.nextInt(PEOPLE)));
    var n = random.nextInt(4);
    if (n == 3) {
      return Place.enrolment(group(3), new CohortId("g3:" + random.nextInt(2027, 2029)), person);
    }
    return n == 0
        ? Place.seat(group(n), "s" + random.nextInt(2), person)
        : Place.enrolment(group(n), null, person);
  }

  /** A fact of a roster, heard in the lane of its group. */
  void comeOrGo() {
    var place = place();
    var held = !places.getOrDefault(place, false);
    places.put(place, held);
    var number = numbers.merge(place.key(), 1L, Long::sum);
    lane(
        "group " + place.group(),
        () ->
            (held ? rosters.taken(place, Part.PARTICIPANT, number) : rosters.left(place, number))
                .then(people.follow(place.group(), place.person(), Reason.LEFT_GROUP)));
  }

  Slot slot() {
    var day = random.nextBoolean() ? "2027-03-11T1" : "2028-03-11T1";
    return new Slot(
        LocalDateTime.parse(day + random.nextInt(10) + ":00"),
        java.time.ZoneId.of("UTC"),
        LocalDateTime.parse(day + random.nextInt(10) + ":00").toInstant(java.time.ZoneOffset.UTC),
        60);
  }

  void schedule() {
    var id = new MeetingId("m" + scheduled.size());
    var groups =
        Stream.generate(() -> group(random.nextInt(4))).limit(random.nextInt(1, 4)).toList();
    var slot = slot();
    var when = new Proposal.When(slot.startsLocal(), slot.zone(), null, 60);
    var proposal = new Proposal(id, null, groups, "A title", null, null, null, when, null, null);
    var subject =
        new Subject("A title", null, null, org.partnershiphub.events.schedule.AccessLevel.MEMBERS);
    scheduled.add(id);
    meetings.create(id, Meeting.schedule(proposal, subject)).then(told(id)).subscribe();
  }

  void change(boolean cancel) {
    if (scheduled.isEmpty()) {
      return;
    }
    var id = scheduled.get(random.nextInt(scheduled.size()));
    var slot = slot();
    meetings
        .change(id, it -> cancel || it.cancelled() ? it.cancel(null) : it.move(slot, null))
        .then(told(id))
        .subscribe();
  }

  /** The facts of a meeting go into its lane, in order, once each. */
  private final Map<MeetingId, Integer> heard = new HashMap<>();

  private Mono<Void> told(MeetingId id) {
    return Mono.fromRunnable(
        () -> {
          var facts =
              meetings.told().stream()
                  .map(MeetingFact.class::cast)
                  .filter(it -> it.meeting().equals(id))
                  .toList();
          facts.stream()
              .skip(heard.getOrDefault(id, 0))
              .forEach(it -> lane("meeting " + id, () -> expand(it)));
          heard.put(id, facts.size());
        });
  }

  Mono<Void> expand(MeetingFact fact) {
    return switch (fact) {
      case MeetingFact.MeetingScheduled it -> {
        var told = it.announcement();
        yield expander.scheduled(
            it.meeting(), told.version(), at(it.meeting(), told.startsLocal(), told.startsAt()));
      }
      case MeetingFact.MeetingMoved it -> {
        var told = it.announcement();
        yield expander.moved(
            it.meeting(),
            told.version(),
            at(it.meeting(), it.old().startsLocal(), it.old().startsAt()),
            at(it.meeting(), told.startsLocal(), told.startsAt()));
      }
      case MeetingFact.MeetingCancelled it ->
          meetings
              .get(it.meeting())
              .map(found -> found.state().slot())
              .flatMap(
                  slot ->
                      expander.cancelled(
                          it.meeting(),
                          it.version(),
                          at(it.meeting(), slot.startsLocal(), slot.startsAt())));
      case MeetingFact.MeetingReinstated it ->
          expander.changed(
              it.meeting(),
              it.announcement().version(),
              News.REINSTATED,
              at(it.meeting(), it.announcement().startsLocal(), it.announcement().startsAt()));
      case MeetingFact.MeetingDetailed it -> Mono.empty();
      case MeetingFact.OccurrenceSet it -> Mono.empty();
    };
  }

  private Occasion at(MeetingId id, LocalDateTime local, Instant startsAt) {
    var groups =
        meetings.told().stream()
            .filter(MeetingFact.MeetingScheduled.class::isInstance)
            .map(MeetingFact.MeetingScheduled.class::cast)
            .filter(it -> it.meeting().equals(id))
            .findFirst()
            .orElseThrow()
            .announcement()
            .groups();
    return new Occasion(groups, local.toLocalDate(), startsAt);
  }

  /** Handlers of one lane run one after the other; some crash and run again, some run again. */
  private void lane(String name, Supplier<Mono<Void>> handler) {
    var queue = lanes.computeIfAbsent(name, it -> new ArrayList<>());
    queue.add(handler);
    if (queue.size() == 1) {
      drain(name, 0);
    }
  }

  private void drain(String name, int next) {
    var queue = lanes.get(name);
    if (next >= queue.size()) {
      queue.clear();
      return;
    }
    atLeastOnce(queue, next)
        .then(Mono.<Void>fromRunnable(() -> drain(name, next + 1)))
        .subscribe(it -> {}, error -> failures.add(name + ": " + error));
  }

  private Mono<Void> atLeastOnce(List<Supplier<Mono<Void>>> queue, int next) {
    var handler = queue.get(next);
    var crashes =
        random.nextInt(3) == 0
            ? Mono.defer(handler)
                .takeUntilOther(Mono.delay(Duration.ofMillis(random.nextInt(60)), time))
            : Mono.<Void>empty();
    var again =
        random.nextInt(4) == 0
            ? Mono.defer(queue.get(random.nextInt(next + 1)))
            : Mono.<Void>empty();
    return crashes.then(Mono.defer(handler)).then(again);
  }
}
