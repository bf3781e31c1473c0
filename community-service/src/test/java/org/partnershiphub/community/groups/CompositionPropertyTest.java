package org.partnershiphub.community.groups;

import static org.partnershiphub.community.memory.Given.DAY;
import static org.partnershiphub.community.memory.Given.LONG_AGO;
import static org.partnershiphub.community.memory.Given.NOON;
import static org.partnershiphub.community.memory.Given.person;
import static org.partnershiphub.community.memory.Given.place;
import static org.partnershiphub.community.memory.Given.primary;
import static org.partnershiphub.community.memory.Given.seated;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partnershiphub.community.groups.CompositionStatus.State;
import org.partnershiphub.community.groups.GroupFact.GroupCompositionBroken;
import org.partnershiphub.community.groups.GroupFact.GroupCompositionRestored;
import org.partnershiphub.community.memory.Given;
import org.partnershiphub.community.partners.Jurisdiction;
import org.partnershiphub.community.partners.Jurisdiction.Status;
import org.partnershiphub.community.partners.OfficeTerm;
import org.partnershiphub.community.rules.Circumstances;
import org.partnershiphub.community.rules.Openness;
import org.partnershiphub.community.rules.StandingRule;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/** Composition depends on what is so, not on the order in which word came, and is told in turns. */
class CompositionPropertyTest {

  private static final int PLACES = 4;
  private static final List<StandingRule> RULES =
      List.of(
          new StandingRule.CoversEveryActiveJurisdiction(1),
          new StandingRule.LedByOffice("CO_CHAIR", 1, true),
          new StandingRule.SmallerThanActiveJurisdictions());

  /** The news: who is told of (a place 0-3, a term 4-5), and whether it begins or ends. */
  private record News(int subject, int number, boolean begins) {}

  private static List<News> news(List<Integer> raw) {
    Map<Integer, Integer> numbers = new HashMap<>();
    return raw.stream()
        .map(it -> new News(it / 2 % 6, numbers.merge(it / 2 % 6, 1, Integer::sum), it % 2 == 0))
        .toList();
  }

  @Test
  void the_last_status_does_not_depend_on_the_order_of_arrival() {
    qt().withExamples(300)
        .forAll(lists().of(integers().between(0, 11)).ofSizeBetween(1, 24), longs().all())
        .check(
            (raw, seed) -> {
              var news = news(raw);
              var shuffled = new ArrayList<>(news);
              Collections.shuffle(shuffled, new Random(seed));
              shuffled.addAll(shuffled.subList(0, shuffled.size() / 2));
              var one = new Story();
              var other = new Story();
              news.forEach(one::hear);
              shuffled.forEach(other::hear);
              return one.group.composition().state() == other.group.composition().state()
                  && one.isTrue()
                  && other.isTrue();
            });
  }

  @Test
  void broken_and_restored_take_turns_whatever_happens() {
    qt().withExamples(300)
        .forAll(lists().of(integers().between(0, 23)).ofSizeBetween(1, 40))
        .check(
            raw -> {
              var story = new Story();
              for (var it : raw) {
                if (it < 12) {
                  story.hear(new News(it / 2 % 6, story.facts.size() + it, it % 2 == 0));
                } else if (it < 18) {
                  story.sit(it % PLACES);
                } else {
                  story.rise(it % PLACES);
                }
              }
              return story.takesTurns() && story.isTrue();
            });
  }

  /** A projection that drops what is not newer, and a group that looks again after each news. */
  private static final class Story {

    private final Map<Integer, News> rows = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private Group group = seated("six", Openness.APPOINTED, List.of(), RULES);

    Story() {
      sit(0);
      sit(1);
    }

    void hear(News news) {
      var known = rows.get(news.subject());
      if (known == null || known.number() < news.number()) {
        rows.put(news.subject(), news);
      }
      apply(group.settle(scene()));
    }

    void sit(int number) {
      try {
        apply(group.fill(primary(number, number, everywhere()), null, scene()));
      } catch (GroupProblem refused) {
        // Nothing changes, then.
      }
    }

    void rise(int number) {
      apply(
          group.vacate(
              seat -> seat.person().equals(person(number)), VacancyReason.RESIGNED, scene()));
    }

    private void apply(Change<Group> change) {
      group = change.state();
      facts.addAll(change.facts());
    }

    boolean isTrue() {
      return (group.composition().state() == State.COMPLIANT) == group.broken(scene()).isEmpty();
    }

    boolean takesTurns() {
      var wasBroken = false;
      for (var fact : facts) {
        if (fact instanceof GroupCompositionBroken) {
          if (wasBroken) {
            return false;
          }
          wasBroken = true;
        } else if (fact instanceof GroupCompositionRestored) {
          if (!wasBroken) {
            return false;
          }
          wasBroken = false;
        }
      }
      return true;
    }

    private Scene scene() {
      var places = new ArrayList<Jurisdiction>();
      var terms = new ArrayList<OfficeTerm>();
      rows.values()
          .forEach(
              row -> {
                if (row.subject() < PLACES) {
                  places.add(
                      new Jurisdiction(
                          place(row.subject()),
                          row.begins() ? Status.ACTIVE : Status.WITHDRAWN,
                          LONG_AGO,
                          LONG_AGO));
                } else {
                  terms.add(
                      new OfficeTerm(
                          "CO_CHAIR",
                          person(row.subject() - PLACES),
                          LONG_AGO,
                          null,
                          row.begins() ? null : DAY));
                }
              });
      return new Scene(NOON, new Circumstances(DAY, places, terms), 0);
    }

    private static Circumstances everywhere() {
      return Given.active(Given.active(0), Given.active(1), Given.active(2), Given.active(3));
    }
  }
}
