package org.partnershiphub.membership.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;

/**
 * Who worked where as what on a date, against a model that writes every day down. The seed is in
 * the name of each case.
 */
class AsOfPropertyTest {

  private static final int DAYS = 60;
  private static final int PLACES = 3;
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_day_reads_as_it_was_written(long seed) {
    var random = new Random(seed);
    var model = new Calendar();
    var person = Person.register(Given.ADA_ID, "Ada", ZONE, job(0, 0, 0), "x").state();
    model.start(0, 0, 0);
    for (var step = 0; step < 40; step++) {
      person = act(person, model, random, step);
      model.compare(person);
    }
  }

  private static Person act(Person person, Calendar model, Random random, int today) {
    var place = random.nextInt(PLACES);
    var day = random.nextInt(DAYS);
    var title = today + 1;
    try {
      return switch (random.nextInt(5)) {
        case 0 -> {
          var next = person.affiliate(job(place, day, title)).state();
          if (next != person) {
            model.start(place, day, title);
          }
          yield next;
        }
        case 1 -> {
          var next = person.depart(place(place), day(day), day(today)).state();
          if (next != person) {
            model.last(place, day);
          }
          yield next;
        }
        case 2 -> {
          var next = person.callOffDeparture(place(place)).state();
          if (next != person) {
            model.last(place, DAYS);
          }
          yield next;
        }
        case 3 -> person.elapse(day(today).atTime(12, 0).atZone(ZONE).toInstant()).state();
        default -> {
          var id = current(person, place);
          var next = person.changeWork(id, work(title), day(day), day(today)).state();
          model.change(place, day, title);
          yield next;
        }
      };
    } catch (PersonProblem refused) {
      return person;
    }
  }

  private static AffiliationId current(Person person, int place) {
    return person
        .current()
        .filter(it -> it.isWith(place(place)))
        .map(Affiliation::id)
        .findFirst()
        .orElseThrow(() -> new PersonProblem.NotAffiliated(person.id()));
  }

  private static Affiliation job(int place, int day, int title) {
    return Affiliation.start(
        new Employer(place(place), Employer.Kind.OUTSIDE_ORGANISATION),
        "ada@example.org",
        work(title),
        day(day));
  }

  private static Work work(int title) {
    return new Work("title" + title, Seniority.STAFF, List.of());
  }

  private static OrganisationId place(int place) {
    return new OrganisationId("place" + place);
  }

  private static LocalDate day(int day) {
    return FIRST.plusDays(day);
  }

  /** Every place has a row of days, and each day what was done there; the last period counts. */
  private static final class Calendar {

    private final String[][] past = new String[PLACES][DAYS];
    private final Map<Integer, Now> now = new HashMap<>();

    /** The period that lasts, or was ended last. */
    private static final class Now {
      final String[] days = new String[DAYS];
      final TreeSet<Integer> changes = new TreeSet<>();
      int last = DAYS;
    }

    void start(int place, int day, int title) {
      close(place);
      var it = new Now();
      it.changes.add(day);
      Arrays.fill(it.days, day, DAYS, "title" + title);
      now.put(place, it);
    }

    private void close(int place) {
      var it = now.remove(place);
      for (var day = 0; it != null && day < DAYS; day++) {
        if (it.days[day] != null && day <= it.last) {
          past[place][day] = it.days[day];
        }
      }
    }

    void change(int place, int day, int title) {
      var it = now.get(place);
      var next = it.changes.higher(day);
      it.changes.add(day);
      Arrays.fill(it.days, day, next == null ? DAYS : next, "title" + title);
    }

    void last(int place, int day) {
      now.get(place).last = day;
    }

    void compare(Person person) {
      for (var day = 0; day < DAYS; day++) {
        var on = day(day);
        var read =
            person
                .jobs()
                .on(on)
                .collect(
                    Collectors.toMap(
                        it -> it.employer().organisation(),
                        it -> String.valueOf(it.career().on(on).jobTitle()),
                        (one, two) -> fail("two at once: " + one + ", " + two)));
        assertThat(read).as("day %s", day).isEqualTo(written(day));
      }
    }

    private Map<OrganisationId, String> written(int day) {
      var all = new HashMap<OrganisationId, String>();
      for (var place = 0; place < PLACES; place++) {
        var it = now.get(place);
        var open = it != null && day <= it.last ? it.days[day] : null;
        var what = open == null ? past[place][day] : open;
        if (what != null) {
          all.put(place(place), what);
        }
      }
      return all;
    }
  }
}
