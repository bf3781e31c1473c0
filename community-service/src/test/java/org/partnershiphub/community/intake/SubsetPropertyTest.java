package org.partnershiphub.community.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.community.memory.Given.TODAY;
import static org.partnershiphub.community.memory.Given.person;
import static org.partnershiphub.community.memory.Given.place;
import static org.partnershiphub.community.memory.Given.seated;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershiphub.community.groups.Applicants;
import org.partnershiphub.community.groups.Applicants.Request;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.GroupFact.SeatVacated;
import org.partnershiphub.community.groups.GroupProblem;
import org.partnershiphub.community.groups.Joining;
import org.partnershiphub.community.groups.Origin;
import org.partnershiphub.community.groups.Scenes;
import org.partnershiphub.community.groups.Seat;
import org.partnershiphub.community.groups.Seating;
import org.partnershiphub.community.groups.Standing;
import org.partnershiphub.community.groups.VacancyReason;
import org.partnershiphub.community.memory.InMemoryCohorts;
import org.partnershiphub.community.memory.InMemoryGroups;
import org.partnershiphub.community.memory.InMemoryParticipations;
import org.partnershiphub.community.memory.InMemoryPartners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.Circumstances;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Openness;
import org.partnershiphub.platform.change.Expected;
import reactor.core.publisher.Mono;

/** The advisory group stays a part of the committee, whoever comes, goes or departs, and when. */
class SubsetPropertyTest {

  private static final int PEOPLE = 5;

  @Test
  void once_all_is_quiet_everybody_of_the_inner_group_is_of_the_outer() {
    qt().withExamples(200)
        .forAll(
            lists().of(integers().between(0, 99)).ofSizeBetween(1, 40),
            integers().between(0, 1_000_000))
        .check(
            (commands, seed) -> {
              var partnership = new Partnership(new Random(seed));
              commands.forEach(partnership::act);
              partnership.quiesce();
              return partnership.isSubset() && partnership.isPresent();
            });
  }

  @Test
  void a_seat_whose_ground_goes_while_it_is_being_filled_does_not_stay() {
    var partnership = new Partnership(new Random(1));
    partnership.sit("outer", 1);
    partnership.meanwhile = () -> partnership.rise("outer", 1);
    partnership.sit("inner", 1);
    assertThat(partnership.told(VacancyReason.LOST_ELIGIBILITY)).isEqualTo(1);
    assertThat(partnership.isSubset()).isTrue();
  }

  @Test
  void a_person_who_departs_while_being_seated_does_not_stay() {
    var partnership = new Partnership(new Random(1));
    partnership.meanwhile = () -> partnership.depart(2);
    partnership.sit("outer", 2);
    assertThat(partnership.told(VacancyReason.DEPARTED)).isEqualTo(1);
    assertThat(partnership.isPresent()).isTrue();
  }

  /** The real services on ports in memory; facts are delivered late, twice, and at random. */
  private static final class Partnership {

    private final Random random;
    private final InMemoryGroups groups = new InMemoryGroups();
    private final InMemoryParticipations participations = new InMemoryParticipations();
    private final InMemoryPartners partners = new InMemoryPartners();
    private final InMemoryCohorts cohorts = new InMemoryCohorts();
    private final Scenes scenes = new Scenes(partners, cohorts, TODAY);
    private final Applicants applicants = new Applicants(partners, groups, participations);
    private final Standing standing = new Standing(groups, scenes);
    private Runnable meanwhile = () -> {};

    private final Seating seating = new Seating(groups, scenes, applicants, standing);
    private final Vacancies vacancies = new Vacancies(groups, participations, seating);
    private final Departures departures =
        new Departures(
            partners,
            groups,
            seating,
            participations,
            new Joining(groups, participations, applicants, scenes, partners, TODAY),
            cohorts,
            TODAY);
    private int delivered;

    Partnership(Random random) {
      this.random = random;
      for (int i = 0; i < PEOPLE; i++) {
        partners.active(place(i).value());
        partners.affiliate(person(i).value(), place(i).value());
      }
      found(seated("outer", Openness.APPOINTED, List.of(), List.of()));
      found(
          seated(
              "inner",
              Openness.APPOINTED,
              List.of(new EntryRule.MemberOfGroup(new GroupId("outer"))),
              List.of()));
    }

    private void found(Group group) {
      var scene = scenes.ofNewGroup().block();
      groups.all().create(group.id(), group.founded(Origin.COMMAND, scene)).block();
    }

    void act(int command) {
      var who = command % PEOPLE;
      switch (command / PEOPLE % 6) {
        case 0, 1 -> sit("outer", who);
        case 2 -> sit("inner", who);
        case 3 -> rise("outer", who);
        case 4 -> depart(who);
        default -> deliver();
      }
      if (random.nextBoolean()) {
        deliver();
      }
    }

    void sit(String group, int who) {
      var request = new Request(person(who), place(who), Capacity.PRIMARY);
      try {
        new Seating(groups, scenes, new Interrupted(), standing)
            .fill(new GroupId(group), request, null, Expected.ANY)
            .block();
      } catch (GroupProblem refused) {
        // Nothing changes, then.
      }
    }

    void rise(String group, int who) {
      seating
          .vacate(
              new GroupId(group), seat -> seat.person().equals(person(who)), VacancyReason.RESIGNED)
          .block();
    }

    void depart(int who) {
      partners.depart(person(who).value());
      departures.follow(person(who), "DEPARTED").block();
      if (random.nextBoolean()) {
        departures.follow(person(who), "DEPARTED").block();
      }
    }

    void deliver() {
      var told = groups.told();
      if (delivered < told.size()) {
        if (told.get(delivered) instanceof SeatVacated fact) {
          hear(fact);
          if (random.nextInt(4) == 0) {
            hear(fact);
          }
        }
        delivered++;
      }
    }

    private void hear(SeatVacated fact) {
      vacancies.follow(fact.group(), fact.person(), fact.reason().name()).block();
    }

    void quiesce() {
      while (delivered < groups.told().size()) {
        deliver();
      }
    }

    void happenMeanwhile() {
      var now = meanwhile;
      meanwhile = () -> {};
      now.run();
    }

    /** Something happens between the look and the write. */
    private final class Interrupted extends Applicants {

      Interrupted() {
        super(partners, groups, participations);
      }

      @Override
      public Mono<Applicant> find(Request request, Set<GroupId> bases, Circumstances now) {
        return super.find(request, bases, now).doOnNext(it -> happenMeanwhile());
      }
    }

    long told(VacancyReason reason) {
      return groups.told().stream()
          .filter(it -> it instanceof SeatVacated fact && fact.reason() == reason)
          .count();
    }

    boolean isSubset() {
      return people("outer").containsAll(people("inner"));
    }

    boolean isPresent() {
      return people("outer").stream()
          .allMatch(
              it ->
                  partners.affiliations(it).block().stream().allMatch(one -> one.ended() == null));
    }

    private List<PersonId> people(String group) {
      return groups.all().get(new GroupId(group)).block().state().seats().filled().stream()
          .map(Seat::person)
          .toList();
    }
  }
}
