package org.partnershiphub.membership.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershiphub.membership.offices.Office.Limits;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermChanged;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermEnded;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermEnding;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermStarted;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Warnings;
import org.partnershiphub.platform.change.Change;

/**
 * An office under random commands while time passes, against a model that knows nothing but the
 * facts: for each term the first day and the last that was told.
 */
class OfficePropertyTest {

  private static final OfficeId CO_CHAIR = new OfficeId("CO_CHAIR");
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Limits TWO = new Limits(2, new Warnings(ZONE, List.of(20, 5)));
  private static final LocalDate BEGIN = LocalDate.parse("2026-10-01");
  private static final int DAYS = 120;

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  /** Who was told to hold it from when to when. */
  private record Told(PersonId person, LocalDate from, LocalDate to) {
    boolean isOpenOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  private final Map<TermId, Told> model = new HashMap<>();
  private final Map<TermId, Integer> ends = new HashMap<>();
  private final Map<String, Integer> warnings = new TreeMap<>();
  private Office office = Office.blank(CO_CHAIR, TWO);

  private void take(Change<Office> change) {
    office = change.state();
    for (var fact : change.facts()) {
      switch ((OfficeFact) fact) {
        case OfficeTermStarted it ->
            model.put(it.term(), new Told(it.person(), it.from(), orMax(it.to())));
        case OfficeTermChanged it ->
            model.put(it.term(), new Told(it.person(), it.from(), orMax(it.to())));
        case OfficeTermEnded it -> {
          ends.merge(it.term(), 1, Integer::sum);
          model.compute(it.term(), (_, old) -> new Told(old.person(), old.from(), it.endedOn()));
        }
        case OfficeTermEnding it ->
            warnings.merge(
                it.term().value() + " " + it.endsOn() + " " + it.daysLeft(), 1, Integer::sum);
      }
    }
  }

  private static LocalDate orMax(LocalDate day) {
    return day == null ? LocalDate.MAX : day;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_was_told_is_who_holds_it_and_never_more_than_the_most(long seed) {
    var random = new Random(seed);
    for (var step = 0; step < DAYS; step++) {
      var today = BEGIN.plusDays(step);
      if (random.nextInt(4) > 0) { // else nobody ran on that day
        elapse(today);
        // What is over by now is told, so the model knows all there is to know of the past.
        sameHolders(BEGIN.minusDays(10), today);
      }
      tryToCommand(random, today);
      atMostTwo();
    }
    elapse(BEGIN.plusDays(DAYS + 400));
    sameHolders(BEGIN.minusDays(10), BEGIN.plusDays(DAYS + 300));
    assertThat(ends.values()).allMatch(it -> it == 1);
    assertThat(warnings.values()).allMatch(it -> it == 1);
  }

  private void elapse(LocalDate day) {
    var now = day.atStartOfDay(ZONE).toInstant();
    var due = office.due();
    if (due != null && !due.isAfter(now)) {
      var change = Passage.elapse(office, now, TWO);
      assertThat(change.isNothing()).isFalse();
      take(change);
      assertThat(office.due() == null || office.due().isAfter(now)).isTrue();
      assertThat(Passage.elapse(office, now, TWO).isNothing()).isTrue();
    }
  }

  private void tryToCommand(Random random, LocalDate today) {
    var person = new PersonId("p" + random.nextInt(6));
    var from = today.plusDays(random.nextInt(40) - 8);
    var to = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(50));
    try {
      switch (random.nextInt(6)) {
        case 0, 1 -> take(office.start(Term.of(person, from, to), TWO));
        case 2 -> take(office.start(Term.acting(person, from, to), TWO));
        case 3 ->
            take(office.release(person, today.minusDays(random.nextInt(6)), EndReason.DEPARTED));
        case 4 -> any(random).ifPresent(it -> extend(it, today.plusDays(random.nextInt(40))));
        default ->
            any(random).ifPresent(it -> resign(it, today.plusDays(random.nextInt(20)), today));
      }
    } catch (OfficeProblem refused) {
      // an answer like any other: nothing has changed
    }
  }

  private void extend(Term term, LocalDate to) {
    if (!to.isBefore(term.from())) {
      take(office.extend(term.id(), to, TWO));
    }
  }

  private void resign(Term term, LocalDate on, LocalDate today) {
    take(office.end(term.id(), on, EndReason.RESIGNED, today));
  }

  private java.util.Optional<Term> any(Random random) {
    return office.terms().isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(office.terms().get(random.nextInt(office.terms().size())));
  }

  private void sameHolders(LocalDate from, LocalDate before) {
    for (var day = from; day.isBefore(before); day = day.plusDays(1)) {
      assertThat(holders(day)).as("on " + day).isEqualTo(inModel(day));
    }
  }

  private Set<String> holders(LocalDate day) {
    var holders = new TreeSet<String>();
    office.openOn(day).forEach(it -> holders.add(it.person().value()));
    return holders;
  }

  private Set<String> inModel(LocalDate day) {
    var holders = new TreeSet<String>();
    model.values().stream()
        .filter(it -> it.isOpenOn(day))
        .forEach(it -> holders.add(it.person().value()));
    return holders;
  }

  private void atMostTwo() {
    for (var day = -10; day < DAYS + 60; day++) {
      var open = new ArrayList<>(office.openOn(BEGIN.plusDays(day)).map(Term::person).toList());
      assertThat(open).hasSizeLessThanOrEqualTo(2);
      assertThat(new HashSet<>(open)).hasSameSizeAs(open);
    }
  }
}
