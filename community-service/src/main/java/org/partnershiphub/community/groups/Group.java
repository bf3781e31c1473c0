package org.partnershiphub.community.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.GroupFact.CohortMadeCurrent;
import org.partnershiphub.community.groups.GroupFact.CohortRolledOver;
import org.partnershiphub.community.groups.GroupFact.CompositionRuleChanged;
import org.partnershiphub.community.groups.GroupFact.GroupClosed;
import org.partnershiphub.community.groups.GroupFact.GroupCreated;
import org.partnershiphub.community.groups.GroupFact.SeatFilled;
import org.partnershiphub.community.groups.GroupFact.SeatVacated;
import org.partnershiphub.community.groups.GroupProblem.Closed;
import org.partnershiphub.community.groups.GroupProblem.NoSuchSeat;
import org.partnershiphub.community.groups.GroupProblem.RolloverRefused;
import org.partnershiphub.community.groups.GroupProblem.WrongDoor;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.Body;
import org.partnershiphub.community.rules.CompositionRules;
import org.partnershiphub.community.rules.CoverageGap;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Reason;
import org.partnershiphub.community.rules.StandingRule;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/**
 * A body that people belong to: its rules, its seats, whether it is composed as its rules say, and
 * which of its cohorts is current. Everything that must hold at once is decided here, in one write.
 */
public record Group(
    GroupId id,
    GroupProfile profile,
    CompositionRules rules,
    Seats seats,
    CompositionStatus composition,
    CohortCalendar cohorts,
    GroupLife life) {

  /** A group with nobody in it yet. */
  public static Group blank(
      GroupId id, GroupProfile profile, CompositionRules rules, GroupLife life) {
    return new Group(
        id, profile, rules, Seats.NONE, CompositionStatus.COMPLIANT, CohortCalendar.EMPTY, life);
  }

  /** Begins this group, with whoever is seated in it from the start. */
  public Change<Group> founded(Origin origin, Scene scene) {
    var facts = new ArrayList<Fact>();
    facts.add(GroupCreated.of(this));
    seats.filled().forEach(seat -> facts.add(SeatFilled.of(id, seat, origin)));
    return settled(facts, scene);
  }

  /**
   * The group with this applicant in its next seat.
   *
   * @throws GroupProblem if the rules do not let the applicant in
   */
  public Group seating(Applicant applicant, Scene scene) {
    SeatingRules.check(this, applicant, scene.now());
    return with(seats.with(Seat.next(this, applicant, scene.today())));
  }

  public boolean isTemplate() {
    return profile.category() == Category.AFFINITY_GROUP_FAMILY;
  }

  public boolean isCohortBased() {
    return profile.lifecycle() == Lifecycle.ANNUAL_COHORT;
  }

  /** People join by themselves, each as a participation of their own. */
  public boolean isOpen() {
    return !isTemplate() && !isCohortBased() && !rules.openness().isSeated();
  }

  /**
   * Fills a seat, if the rules let the applicant in. The very same seat again is no news.
   *
   * @param replaced the seat that is given up for this one, in the same breath
   */
  public Change<Group> fill(Applicant applicant, @Nullable SeatId replaced, Scene scene) {
    if (SeatingRules.sitsSo(this, applicant)) {
      return Change.nothing(this);
    }
    var vacating = replaced == null ? List.<Seat>of() : List.of(seat(replaced));
    return fill(applicant, vacating, Origin.COMMAND, scene);
  }

  /**
   * Seats whom a jurisdiction designated. The very same seat again is no news.
   *
   * @param predecessor whose seat in this capacity is given up for it, as is any seat that the
   *     person had for the jurisdiction in another capacity
   * @throws GroupProblem.EntryRefused with everything that speaks against it
   */
  public Change<Group> admit(Applicant applicant, @Nullable PersonId predecessor, Scene scene) {
    if (SeatingRules.sitsSo(this, applicant)) {
      return Change.nothing(this);
    }
    var vacating = seats.givenUpFor(applicant, predecessor);
    SeatingRules.checkDesignated(with(seats.without(vacating)), applicant, scene.now());
    return fill(applicant, vacating, Origin.DESIGNATION, scene);
  }

  private Change<Group> fill(Applicant applicant, List<Seat> vacating, Origin origin, Scene scene) {
    var seated = with(seats.without(vacating)).seating(applicant, scene);
    var facts = new ArrayList<Fact>(vacated(vacating, scene.today(), VacancyReason.REPLACED));
    facts.add(SeatFilled.of(id, seated.seats.filled().getLast(), origin));
    return seated.settled(facts, scene);
  }

  /**
   * Two people turned out to be one: the seat of the one passes to the other, who needs no second.
   */
  public Change<Group> merge(PersonId merged, PersonId survivor, Scene scene) {
    var held = seats.of(merged).stream().toList();
    if (held.isEmpty()) {
      return Change.nothing(this);
    }
    var left = with(seats.without(held));
    var facts = new ArrayList<Fact>(vacated(held, scene.today(), VacancyReason.MERGED));
    if (seats.of(survivor).isPresent()) {
      return left.settled(facts, scene);
    }
    var passed = held.getFirst().passedTo(survivor, SeatId.next(this));
    facts.add(SeatFilled.of(id, passed, Origin.MERGE));
    return left.with(left.seats.with(passed)).settled(facts, scene);
  }

  /** Vacates one seat; one that was vacated before is no news. */
  public Change<Group> vacate(SeatId seat, VacancyReason reason, Scene scene) {
    if (seats.at(seat).isEmpty() && seats.knows(seat)) {
      return Change.nothing(this);
    }
    var found = seat(seat);
    return vacate(found::equals, reason, scene);
  }

  public Change<Group> vacate(Predicate<Seat> which, VacancyReason reason, Scene scene) {
    var vacating = seats.filled().stream().filter(which).toList();
    return vacating.isEmpty()
        ? Change.nothing(this)
        : with(seats.without(vacating)).settled(vacated(vacating, scene.today(), reason), scene);
  }

  public Seat seat(SeatId seat) {
    return seats.at(seat).orElseThrow(() -> new NoSuchSeat(seat));
  }

  /** Sees whether the group is composed as its rules say, and tells it if that has changed. */
  public Change<Group> settle(Scene scene) {
    return life.isClosed() ? Change.nothing(this) : settled(List.of(), scene);
  }

  /** Gives the group, or the template, other rules. */
  public Change<Group> revise(List<EntryRule> entry, List<StandingRule> standing, Scene scene) {
    if (life.isClosed()) {
      throw new Closed(id);
    }
    return rules.entry().equals(entry) && rules.standing().equals(standing)
        ? Change.nothing(this)
        : ruledBy(rules.revised(entry, standing), scene);
  }

  /** Takes over the rules of the template that it follows, in their newest version. */
  public Change<Group> follow(CompositionRules template, Scene scene) {
    return life.isClosed() || rules.version() >= template.version()
        ? Change.nothing(this)
        : ruledBy(rules.following(template), scene);
  }

  private Change<Group> ruledBy(CompositionRules revised, Scene scene) {
    return new Group(id, profile, revised, seats, composition, cohorts, life)
        .settled(
            List.of(new CompositionRuleChanged(id, rules.version(), revised.version())), scene);
  }

  /** The group ends, and with it every seat in it. */
  public Change<Group> close(String reason, LocalDate on) {
    if (life.isClosed()) {
      return Change.nothing(this);
    }
    var facts = new ArrayList<Fact>(vacated(seats.filled(), on, VacancyReason.TERM_ENDED));
    facts.add(new GroupClosed(id, on, reason));
    return Change.of(
        new Group(
            id,
            profile,
            rules,
            seats.without(seats.filled()),
            composition,
            cohorts,
            life.closed(on)),
        facts);
  }

  /** Makes the first cohort the current one. */
  public Change<Group> begin(CohortId first, Origin origin, Scene scene) {
    if (first.equals(cohorts.current())) {
      return Change.nothing(this);
    }
    mustBeOpen();
    if (cohorts.current() != null) {
      throw new RolloverRefused(
          cohorts.current() + " is the current cohort; the next begins by rolling it over.");
    }
    return with(cohorts.begun(first))
        .settled(List.of(new CohortMadeCurrent(id, first, scene.today(), origin)), scene);
  }

  /** Closes one cohort and opens the next: once, however often it is asked. */
  public Change<Group> rollOver(Rollover rollover, Scene scene) {
    if (cohorts.rollover(rollover.from(), rollover.to()).isPresent()) {
      return Change.nothing(this);
    }
    mustBeOpen();
    cohorts.mustFollow(rollover.from(), rollover.to());
    return with(cohorts.rolled(rollover))
        .settled(List.of(CohortRolledOver.of(id, rollover)), scene);
  }

  public List<Reason> broken(Scene scene) {
    return rules.broken(body(scene), scene.now());
  }

  /** Whoever holds the leading office now; nobody is stored as a leader. */
  public List<PersonId> leaders(Scene scene) {
    return rules.leadingOffices().stream()
        .flatMap(office -> scene.now().holders(office).stream())
        .sorted()
        .toList();
  }

  public List<CoverageGap> gaps(Scene scene) {
    return rules.gaps(body(scene), scene.now());
  }

  public void mustBeOpen() {
    if (life.isClosed()) {
      throw new Closed(id);
    }
    if (isTemplate()) {
      throw new WrongDoor(id, "this is a template for groups and has no people of its own.");
    }
  }

  void mustBeSeated() {
    mustBeOpen();
    if (!rules.openness().isSeated()) {
      throw new WrongDoor(
          id,
          isCohortBased()
              ? "people have a place here by enrolling in a cohort."
              : "people join by themselves here; there are no seats.");
    }
  }

  private Body body(Scene scene) {
    return new Body(
        seats.filled(),
        profile.areaOfInterest(),
        cohorts.current() == null ? 0 : 1,
        scene.themes());
  }

  private List<SeatVacated> vacated(List<Seat> vacating, LocalDate on, VacancyReason reason) {
    return vacating.stream().map(seat -> SeatVacated.of(id, seat, on, reason)).toList();
  }

  /** A template is a pattern: what its rules ask is asked of the groups made from it. */
  private Change<Group> settled(List<? extends Fact> facts, Scene scene) {
    var reasons = isTemplate() ? List.<Reason>of() : broken(scene);
    var told = new ArrayList<Fact>(facts);
    var news = composition.news(id, reasons, scene.at(), rules.version());
    if (news == null) {
      return Change.of(this, told);
    }
    told.add(news);
    return Change.of(with(composition.after(news)), told);
  }

  private Group with(Seats changed) {
    return new Group(id, profile, rules, changed, composition, cohorts, life);
  }

  private Group with(CompositionStatus changed) {
    return new Group(id, profile, rules, seats, changed, cohorts, life);
  }

  private Group with(CohortCalendar changed) {
    return new Group(id, profile, rules, seats, composition, changed, life);
  }
}
