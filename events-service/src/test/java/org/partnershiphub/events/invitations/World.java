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
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.AgreementId;
import org.partnershiphub.events.audience.Audiences;
import org.partnershiphub.events.audience.CohortCard;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.Concern;
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
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.OfficeTerm;
import org.partnershiphub.events.audience.Part;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Place;
import org.partnershiphub.events.invitations.Expander.Occasion;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Announcement;
import org.partnershiphub.events.schedule.InMemoryMeetings;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingFact;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Notice;
import org.partnershiphub.events.schedule.Proposal;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.Subject;
import org.partnershiphub.events.schedule.TimeZones;
import org.partnershiphub.events.series.InMemorySeries;
import org.partnershiphub.events.series.SeriesSubjects;
import org.partnershiphub.platform.change.Change;
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
  static final OfficeId OFFICE = new OfficeId("CO_CHAIR");

  final VirtualTimeScheduler time = VirtualTimeScheduler.create();
  final Random random;
  private final Pace pace;
  private final InMemoryRosters rosters;
  private final InMemoryOffices offices;
  private final InMemoryStatements statements;
  final InMemoryMeetings meetings;
  final InMemoryInvitations invitations;
  private final InMemoryExpansions expansions;
  final PacedBatches batches;
  private final Expander expander;
  private final ComingsAndGoings people;

  /** What truly holds. */
  final Map<Place, Boolean> places = new HashMap<>();

  /** Who holds the one office, and whose statement is in force or was. */
  final Map<PersonId, Boolean> holders = new TreeMap<>();

  final Map<PersonId, Boolean> signed = new TreeMap<>();

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
    offices = new InMemoryOffices(pace);
    statements = new InMemoryStatements(pace);
    meetings = new InMemoryMeetings(pace);
    invitations = new InMemoryInvitations(pace);
    expansions = new InMemoryExpansions(pace);
    batches = new PacedBatches(pace);
    var told = new Batches(batches);
    InstantSource clock = InstantSource.fixed(NOW);
    var subjects = new SeriesSubjects(meetings, new InMemorySeries(), clock, TimeZones.RUNTIME);
    var audiences =
        new Audiences(
            rosters,
            offices,
            statements,
            new InMemoryCards(),
            new InMemoryMerges(),
            new ConfidentialPolicy(WhoSigns.GUESTS));
    expander =
        new Expander(
            subjects, audiences, invitations, expansions, told, new ExpansionPolicy(3), clock);
    people = new ComingsAndGoings(subjects, audiences, invitations, expansions, told, clock);
  }

  GroupId group(int n) {
    return new GroupId("g" + n);
  }

  /** The last group is one of cohorts. */
  void found() {
    for (int n = 0; n < 4; n++) {
      var lifecycle = n == 3 ? Lifecycle.ANNUAL_COHORT : Lifecycle.STANDING;
      var card = new GroupCard(group(n), lifecycle, false, false, "");
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

  private static List<Concern> concerns(Place place) {
    var cohort = place.cohort();
    var group = new Concern.OfGroup(place.group());
    return cohort == null ? List.of(group) : List.of(group, new Concern.OfCohort(cohort));
  }

  private PersonId person() {
    return new PersonId("p%02d".formatted(random.nextInt(PEOPLE)));
  }

  Place place() {
    var person = person();
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
                .then(people.follow(concerns(place), place.person(), Reason.LEFT_GROUP)));
  }

  /** A term begins or ends, heard in the lane of the office. */
  void takeOrLeaveOffice() {
    var person = person();
    var holds = !holders.getOrDefault(person, false);
    holders.put(person, holds);
    var number = numbers.merge("office", 1L, Long::sum);
    var began = LocalDate.of(2026, 1, 1);
    lane(
        "office",
        () ->
            (holds
                    ? offices.note(
                        new OfficeTerm(OFFICE, person.value(), person, began, null), number)
                    : offices.ended(OFFICE, person.value(), person, began, number))
                .then(
                    people.follow(
                        List.of(new Concern.OfOffice(OFFICE)), person, Reason.OFFICE_ENDED)));
  }

  /** A statement is signed, lapses or is renewed, heard in its lane. */
  void signOrLapse() {
    var person = person();
    var inForce = !signed.getOrDefault(person, false);
    signed.put(person, inForce);
    var agreement = new AgreementId("cs-" + person);
    var number = numbers.merge(agreement.value(), 1L, Long::sum);
    lane(
        agreement.value(),
        () ->
            (inForce
                    ? statements.signed(agreement, person, LocalDate.of(2026, 1, 1), number)
                    : statements.lapsed(agreement, person, number))
                .then(
                    people.follow(
                        List.of(new Concern.OfConfidentiality()), person, Reason.NOT_IN_AUDIENCE)));
  }

  /** Some of everything. */
  private Addressees addressees() {
    var groups = Stream.generate(() -> group(random.nextInt(4))).limit(random.nextInt(3)).toList();
    var cohort = new CohortId("g3:" + random.nextInt(2027, 2029));
    var some =
        new Addressees(
            groups,
            random.nextInt(4) == 0 ? List.of(cohort) : null,
            random.nextInt(3) == 0 ? List.of(OFFICE) : null,
            Stream.generate(this::person).limit(random.nextInt(3)).toList(),
            Stream.generate(this::person).limit(random.nextInt(2)).toList());
    return some.isNobody() ? Addressees.ofGroups(List.of(group(random.nextInt(4)))) : some;
  }

  /** Others are asked, and some of those before are no more. */
  void readdress() {
    if (scheduled.isEmpty()) {
      return;
    }
    var id = scheduled.get(random.nextInt(scheduled.size()));
    var more = addressees();
    var fewer = addressees();
    meetings
        .change(id, it -> it.cancelled() ? Change.nothing(it) : readdressed(it, more, fewer))
        .then(told(id))
        .subscribe();
  }

  private static Change<Meeting> readdressed(Meeting it, Addressees more, Addressees fewer) {
    return it.audience().plus(more).minus(fewer).isNobody()
        ? Change.nothing(it)
        : it.readdress(more, fewer, Notice.NONE, null);
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
    var slot = slot();
    var when = new Proposal.When(slot.startsLocal(), slot.zone(), null, 60);
    var proposal =
        new Proposal(id, null, addressees(), "A title", null, null, null, when, null, null, null);
    var level = random.nextInt(3) == 0 ? AccessLevel.CONFIDENTIAL : AccessLevel.MEMBERS;
    var subject = new Subject("A title", null, null, level);
    scheduled.add(id);
    meetings
        .create(id, Meeting.schedule(proposal, subject, Notice.NONE))
        .then(told(id))
        .subscribe();
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
            it.meeting(), told.version(), at(told, told.startsLocal(), told.startsAt()));
      }
      case MeetingFact.MeetingMoved it -> {
        var told = it.announcement();
        yield expander.moved(
            it.meeting(),
            told.version(),
            at(told, it.old().startsLocal(), it.old().startsAt()),
            at(told, told.startsLocal(), told.startsAt()));
      }
      case MeetingFact.MeetingCancelled it ->
          meetings
              .get(it.meeting())
              .map(found -> Occasion.of(Invitable.of(found.state())))
              .flatMap(at -> expander.cancelled(it.meeting(), it.version(), at));
      case MeetingFact.AudienceChanged it ->
          meetings
              .get(it.meeting())
              .map(found -> Invitable.of(found.state()))
              .flatMap(now -> expander.review(now, it.version()));
      case MeetingFact.MeetingReinstated it ->
          expander.changed(
              it.meeting(),
              it.announcement().version(),
              News.REINSTATED,
              at(it.announcement(), it.announcement().startsLocal(), it.announcement().startsAt()));
      case MeetingFact.MeetingDetailed it -> Mono.empty();
      case MeetingFact.OccurrenceSet it -> Mono.empty();
    };
  }

  private static Occasion at(Announcement told, LocalDateTime local, Instant startsAt) {
    var audience = told.audience();
    return new Occasion(
        audience == null ? Addressees.ofGroups(told.groups()) : audience,
        told.accessLevel() == AccessLevel.CONFIDENTIAL,
        local.toLocalDate(),
        startsAt);
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
