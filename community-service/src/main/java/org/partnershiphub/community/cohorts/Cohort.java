package org.partnershiphub.community.cohorts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.CohortFact.CohortClosed;
import org.partnershiphub.community.cohorts.CohortFact.CohortOpened;
import org.partnershiphub.community.cohorts.CohortFact.CohortPlanned;
import org.partnershiphub.community.cohorts.CohortFact.CohortThemeSet;
import org.partnershiphub.community.cohorts.CohortFact.EnrolmentWindowClosed;
import org.partnershiphub.community.cohorts.CohortProblem.Closed;
import org.partnershiphub.community.cohorts.CohortProblem.Full;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.groups.Origin;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Room.Window;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/** The people of one learning community for one period, what they work on, and how far they are. */
public record Cohort(
    CohortId id,
    Period period,
    int capacity,
    Window window,
    @Nullable Theme theme,
    List<Enrolment> enrolments,
    CohortLife life) {

  public Cohort {
    enrolments = List.copyOf(enrolments);
  }

  public static Change<Cohort> plan(CohortId id, Period period, int capacity, Window window) {
    var planned = new Cohort(id, period, capacity, window, null, List.of(), CohortLife.PLANNED);
    return Change.of(planned, planned.planned());
  }

  CohortPlanned planned() {
    return new CohortPlanned(
        id.group(), id, id.year(), period.startsOn(), period.endsOn(), capacity);
  }

  public CohortStatus status(LocalDate today) {
    if (life.closedOn() != null) {
      return CohortStatus.CLOSED;
    }
    if (life.openedOn() != null) {
      return CohortStatus.CURRENT;
    }
    return window.hasOpened(today) ? CohortStatus.FORMING : CohortStatus.PLANNED;
  }

  public boolean isClosed() {
    return life.closedOn() != null;
  }

  public List<Enrolment> current() {
    return enrolments.stream().filter(Enrolment::isCurrent).toList();
  }

  public List<PersonId> people() {
    return current().stream().map(Enrolment::person).sorted().toList();
  }

  public Optional<Enrolment> current(PersonId person) {
    return current().stream().filter(it -> it.person().equals(person)).findFirst();
  }

  public Change<Cohort> work(String text, List<String> outcomes) {
    mustNotBeClosed();
    if (theme != null && theme.text().equals(text) && theme.targetOutcomes().equals(outcomes)) {
      return Change.nothing(this);
    }
    var set = new Theme(text, outcomes, theme == null ? 1 : theme.version() + 1);
    return Change.of(
        new Cohort(id, period, capacity, window, set, enrolments, life), themeSet(set));
  }

  CohortThemeSet themeSet(Theme set) {
    return new CohortThemeSet(id.group(), id, set.text(), set.targetOutcomes(), set.version());
  }

  /** Confirms a place; the last one is given once, however many ask at the same moment. */
  public Change<Cohort> enrol(
      PersonId person, @Nullable JurisdictionId jurisdiction, LocalDate today) {
    mustNotBeClosed();
    var taken = current();
    if (taken.stream().anyMatch(it -> it.person().equals(person))) {
      return Change.nothing(this);
    }
    if (taken.size() >= capacity) {
      throw new Full(id, capacity);
    }
    var enrolled = Enrolment.confirmed(person, jurisdiction, today);
    var more = new ArrayList<>(enrolments);
    more.add(enrolled);
    return Change.of(with(more, life), enrolled.confirmation(id, Origin.COMMAND));
  }

  public Change<Cohort> end(Predicate<Enrolment> which, EndReason reason, LocalDate on) {
    var facts = new ArrayList<Fact>();
    var after = ended(which, reason, on, facts);
    return Change.of(with(after, life), facts);
  }

  /**
   * Two people turned out to be one: the place of the one passes to the other, who needs no second.
   */
  public Change<Cohort> merge(PersonId merged, PersonId survivor, LocalDate on) {
    var held = current(merged);
    if (held.isEmpty() || isClosed()) {
      return Change.nothing(this);
    }
    var facts = new ArrayList<Fact>();
    var after = ended(it -> it.person().equals(merged), EndReason.MERGED, on, facts);
    if (current(survivor).isEmpty()) {
      var passed = held.get().passedTo(survivor);
      after.add(passed);
      facts.add(passed.confirmation(id, Origin.MERGE));
    }
    return Change.of(with(after, life), facts);
  }

  /** The cohort closes, and with it every place in it. */
  public Change<Cohort> close(LocalDate on) {
    if (isClosed()) {
      return Change.nothing(this);
    }
    var facts = new ArrayList<Fact>();
    var after = ended(it -> true, EndReason.COHORT_CLOSED, on, facts);
    facts.add(new CohortClosed(id.group(), id, on));
    if (life.isCalling()) {
      facts.add(new EnrolmentWindowClosed(id.group(), id, on));
    }
    var ended = life.isCalling() ? life.calledOff(on) : life;
    return Change.of(with(after, ended.closed(on)), facts);
  }

  /**
   * The cohort becomes current.
   *
   * @param gone who was confirmed and is not eligible any more
   */
  public Change<Cohort> open(LocalDate on, Predicate<Enrolment> gone) {
    if (life.openedOn() != null || isClosed()) {
      return Change.nothing(this);
    }
    var facts = new ArrayList<Fact>();
    var after = ended(gone, EndReason.DEPARTED, on, facts);
    facts.add(new CohortOpened(id.group(), id, on));
    return Change.of(with(after, life.opened(on)), facts);
  }

  private List<Enrolment> ended(
      Predicate<Enrolment> which, EndReason reason, LocalDate on, List<Fact> facts) {
    var after = new ArrayList<Enrolment>(enrolments.size());
    for (var enrolment : enrolments) {
      if (enrolment.isCurrent() && which.test(enrolment)) {
        after.add(enrolment.ended(on, reason));
        facts.add(enrolment.ending(id, on, reason));
      } else {
        after.add(enrolment);
      }
    }
    return after;
  }

  private void mustNotBeClosed() {
    if (isClosed()) {
      throw new Closed(id);
    }
  }

  Cohort living(CohortLife now) {
    return with(enrolments, now);
  }

  private Cohort with(List<Enrolment> changed, CohortLife now) {
    return new Cohort(id, period, capacity, window, theme, changed, now);
  }
}
