package org.partnershiphub.events.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.events.Pace;
import org.partnershiphub.events.audience.CohortCard;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.InMemoryRosters;
import org.partnershiphub.events.audience.Lifecycle;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Place;
import org.partnershiphub.events.invitations.Expander.Occasion;
import org.partnershiphub.events.invitations.InvitationFact.InvitationsIssued;
import org.partnershiphub.events.invitations.InvitationFact.InvitationsWithdrawn;
import org.partnershiphub.events.invitations.InvitationFact.Invitee;
import org.partnershiphub.events.schedule.InMemoryMeetings;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingFact;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Proposal;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.Subject;
import org.partnershiphub.platform.change.Fact;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * People come and go, meetings are scheduled, moved and cancelled, processes crash in the middle
 * and facts arrive twice and late, all at the same time (each step of the store takes a random
 * while of virtual time); when all is quiet, everything must be as a simple look at the end says.
 */
class ExpansionModelTest {

  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  private static final int PEOPLE = 14;
  private static final int STEPS = 40;

  /** One world per seed. */
  private static final class World {

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final Random random;
    private final Pace pace;
    private final InMemoryRosters rosters;
    private final InMemoryMeetings meetings;
    private final InMemoryInvitations invitations;
    private final InMemoryExpansions expansions;
    private final PacedBatches batches;
    private final Expander expander;
    private final ComingsAndGoings people;

    /** What truly holds. */
    private final Map<Place, Boolean> places = new HashMap<>();

    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, List<Supplier<Mono<Void>>>> lanes = new TreeMap<>();
    private final List<MeetingId> scheduled = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

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
      expander =
          new Expander(rosters, invitations, expansions, told, new ExpansionPolicy(3), clock);
      people = new ComingsAndGoings(meetings, rosters, invitations, expansions, told, clock);
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
              rosters
                  .note(place, held, number)
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
          new Subject(
              "A title", null, null, org.partnershiphub.events.schedule.AccessLevel.MEMBERS);
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

    private Mono<Void> expand(MeetingFact fact) {
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

    // ---- what must hold when all is quiet

    private Map<String, List<GroupId>> expected(Meeting meeting) {
      var held = new HashMap<String, HashSet<String>>();
      places.forEach(
          (place, holds) -> {
            if (holds) {
              held.computeIfAbsent(place.person().value(), it -> new HashSet<>())
                  .add(place.source());
            }
          });
      var audience = new TreeMap<String, List<GroupId>>();
      held.forEach(
          (person, sources) -> {
            var via = meeting.groups().stream().filter(it -> brings(it, sources, meeting)).toList();
            if (!via.isEmpty()) {
              audience.put(person, via);
            }
          });
      return audience;
    }

    private boolean brings(GroupId group, HashSet<String> sources, Meeting meeting) {
      return group.equals(group(3))
          ? sources.contains("g3:" + meeting.slot().day().getYear())
          : sources.contains(group.value());
    }

    private Meeting meeting(MeetingId id) {
      return meetings.told().isEmpty() ? null : find(id);
    }

    private Meeting find(MeetingId id) {
      var found = new ArrayList<Meeting>();
      meetings.find(id).subscribe(it -> found.add(it.state()));
      time.advanceTimeBy(Duration.ofSeconds(1));
      return found.getFirst();
    }

    /** {@code person -> sequence -> what they heard}; fails when a sequence is told twice. */
    private Map<String, TreeMap<Integer, String>> told(Meeting meeting) {
      var told = new TreeMap<String, TreeMap<Integer, String>>();
      for (Fact fact : batches.told()) {
        var invitees =
            switch ((InvitationFact) fact) {
              case InvitationsIssued it -> it.invitees();
              case InvitationsWithdrawn it -> it.invitees();
            };
        if (((InvitationFact) fact).meeting().equals(meeting.id())) {
          for (Invitee it : invitees) {
            var before =
                told.computeIfAbsent(it.person().value(), p -> new TreeMap<>())
                    .put(it.sequence(), fact instanceof InvitationsWithdrawn ? "off" : "on");
            assertThat(before)
                .as("%s told twice of %s in %s", it.person(), it.sequence(), meeting.id())
                .isNull();
          }
        }
      }
      return told;
    }

    void verify() {
      for (var id : scheduled) {
        var meeting = meeting(id);
        var rows = invitations.all(id);
        var told = told(meeting);
        if (!meeting.cancelled()) {
          var invited = new TreeMap<String, List<GroupId>>();
          rows.stream()
              .filter(Invitation::invited)
              .forEach(it -> invited.put(it.person().value(), it.via()));
          assertThat(invited).as("audience of %s", id).isEqualTo(expected(meeting));
        }
        for (var row : rows) {
          var last = told.getOrDefault(row.person().value(), new TreeMap<>()).lastEntry();
          assertThat(last).as("%s has heard nothing of %s", row.person(), row).isNotNull();
          assertThat(last.getKey() + last.getValue())
              .as(
                  "what %s heard last of %s, in all %s",
                  row.person(), id, told.get(row.person().value()))
              .isEqualTo(row.sequence() + (row.invited() ? "on" : "off"));
          if (row.invited()) {
            assertThat(row.version()).as("version of %s", row).isEqualTo(meeting.version());
          }
        }
        assertThat(told.keySet())
            .isSubsetOf(new TreeSet<>(rows.stream().map(it -> it.person().value()).toList()));
      }
    }
  }

  private static void live(long seed) {
    var world = new World(seed);
    world.found();
    for (int step = 0; step < STEPS; step++) {
      switch (world.random.nextInt(12)) {
        case 0, 1 -> world.schedule();
        case 2 -> world.change(false);
        case 3 -> world.change(world.random.nextInt(3) == 0);
        default -> world.comeOrGo();
      }
      world.time.advanceTimeBy(Duration.ofMillis(world.random.nextInt(30)));
    }
    world.time.advanceTimeBy(Duration.ofMinutes(10));
    try {
      assertThat(world.failures).isEmpty();
      assertThat(world.lanes.values()).as("everything has come to an end").allMatch(List::isEmpty);
      world.verify();
    } catch (AssertionError error) {
      throw new AssertionError("seed " + seed + ": " + error.getMessage(), error);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5934727599790L})
  void known_worlds_end_well(long seed) {
    live(seed);
  }

  @Test
  void any_order_of_comings_goings_moves_and_crashes_ends_well() {
    var first = Long.getLong("events.seed", System.nanoTime());
    var worlds = Integer.getInteger("events.worlds", 300);
    for (long seed = first; seed < first + worlds; seed++) {
      live(seed);
    }
  }

  @Test
  void running_every_expansion_again_tells_nothing() {
    var world = new World(7);
    world.found();
    Flux.range(0, 40).doOnNext(it -> world.comeOrGo()).subscribe();
    world.schedule();
    world.time.advanceTimeBy(Duration.ofMinutes(1));
    var before = world.batches.told();

    world.meetings.told().forEach(it -> world.expand((MeetingFact) it).subscribe());
    world.time.advanceTimeBy(Duration.ofMinutes(1));

    assertThat(before).isNotEmpty();
    assertThat(world.batches.told()).isEqualTo(before);
  }
}
