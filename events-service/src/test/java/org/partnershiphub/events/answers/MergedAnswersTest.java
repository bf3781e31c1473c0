package org.partnershiphub.events.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.events.answers.AnswerSamples.ADA;
import static org.partnershiphub.events.answers.AnswerSamples.BO;
import static org.partnershiphub.events.answers.AnswerSamples.NOON;
import static org.partnershiphub.events.schedule.Given.MEETING;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.audience.InMemoryMerges;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.InMemoryMeetings;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Subjects;
import org.partnershiphub.platform.change.Change;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whose answer counts when people turn out to be one. */
class MergedAnswersTest {

  private static final PersonId CY = new PersonId("p201");
  private static final List<PersonId> ALL = List.of(ADA, BO, CY);

  /** One was merged into the other. */
  private record Merge(PersonId merged, PersonId survivor) {}

  /** Nothing recurs. */
  private static final class NoSeries implements Subjects {
    @Override
    public Mono<Invitable> find(MeetingId id) {
      return Mono.empty();
    }

    @Override
    public Flux<Invitable> upcoming(Concern concern, Instant now) {
      return Flux.empty();
    }

    @Override
    public Flux<Invitable> upcoming(Instant now) {
      return Flux.empty();
    }
  }

  /** A meeting, its answers, and who turned out to be whom. */
  private static final class World {
    private final InMemoryAnswers answers = new InMemoryAnswers();
    private final InMemoryMerges merges = new InMemoryMerges();
    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final MergedAnswers merged;

    World(Instant now) {
      var meeting = org.partnershiphub.events.schedule.Given.meeting(AccessLevel.MEMBERS);
      meetings.create(MEETING, Change.nothing(meeting)).block();
      var askings = new Askings(meetings, new NoSeries(), () -> now);
      merged = new MergedAnswers(merges, answers, askings, () -> now);
    }

    void says(PersonId person, Answer answer, int version, Instant at, @Nullable PersonId sent) {
      var given = new Given(answer, sent, version, at, person, Channel.PAGE);
      answers
          .upsert(
              AnswersId.of(MEETING, person),
              Answers.none(MEETING, null, person),
              it -> it.take(new Reply(null, given, 1)))
          .block();
    }

    void hears(Merge it) {
      merges.note(it.merged(), it.survivor()).then(merged.pass(it.survivor())).block();
    }

    Optional<Given> given(PersonId person) {
      return answers
          .find(AnswersId.of(MEETING, person))
          .blockOptional()
          .flatMap(it -> it.state().standing(null));
    }

    Optional<Answer> answer(PersonId person) {
      return given(person).map(Given::answer);
    }
  }

  @Test
  void an_answer_passes_on_with_its_moment_and_giver() {
    var world = new World(NOON);
    world.says(ADA, Answer.DECLINED, 1, NOON, null);

    world.hears(new Merge(ADA, CY));

    assertThat(world.given(CY))
        .contains(new Given(Answer.DECLINED, null, 1, NOON, CY, Channel.PAGE));
  }

  @Test
  void a_later_answer_of_the_survivor_stands_and_may_be_given_after_the_merge_too() {
    var world = new World(NOON);
    world.says(ADA, Answer.DECLINED, 1, NOON, null);
    world.says(CY, Answer.ACCEPTED, 1, NOON.plusSeconds(1), null);
    world.hears(new Merge(ADA, CY));
    assertThat(world.answer(CY)).contains(Answer.ACCEPTED);

    world.says(CY, Answer.TENTATIVE, 1, NOON.plusSeconds(2), null);
    world.hears(new Merge(ADA, CY));
    assertThat(world.answer(CY)).contains(Answer.TENTATIVE);
  }

  @Test
  void what_is_void_over_or_sends_the_survivor_in_their_own_place_stays_where_it_is() {
    var early = new World(NOON);
    early.says(ADA, Answer.ACCEPTED, 0, NOON, null);
    early.says(BO, Answer.SUBSTITUTE, 1, NOON, CY);
    early.hears(new Merge(ADA, CY));
    early.hears(new Merge(BO, CY));
    assertThat(early.answer(CY)).isEmpty();

    var late = new World(Instant.parse("2027-03-11T19:00:00Z"));
    late.says(ADA, Answer.ACCEPTED, 1, NOON, null);
    late.hears(new Merge(ADA, CY));
    assertThat(late.answer(CY)).isEmpty();
  }

  @Test
  void what_was_pressed_before_a_merge_and_counts_after_it_follows() {
    var world = new World(NOON);
    world.hears(new Merge(ADA, BO));
    world.hears(new Merge(BO, CY));
    world.says(ADA, Answer.ACCEPTED, 1, NOON, null);

    world.merged.follow(ADA).block();
    world.merged.follow(CY).block();

    assertThat(world.answer(CY)).contains(Answer.ACCEPTED);
  }

  @Test
  void the_last_answer_counts_in_whatever_order_and_however_often_merges_are_heard() {
    qt().withExamples(300).forAll(longs().all()).checkAssert(MergedAnswersTest::run);
  }

  private static void run(long seed) {
    var random = new Random(seed);
    var world = new World(NOON);
    var naive = new HashMap<PersonId, Given>();
    for (int step = 0; step < 6; step++) {
      var who = ALL.get(random.nextInt(ALL.size()));
      var answer = Answer.values()[random.nextInt(3)];
      var at = NOON.plusSeconds(random.nextInt(3));
      world.says(who, answer, 1, at, null);
      world.given(who).ifPresent(it -> naive.put(who, it));
    }
    var heard = new ArrayList<>(List.of(new Merge(ADA, BO), new Merge(BO, CY), new Merge(ADA, BO)));
    Collections.shuffle(heard, random);
    heard.forEach(world::hears);

    assertThat(world.given(CY).map(MergedAnswersTest::said)).isEqualTo(last(naive));
  }

  private static Optional<String> last(Map<PersonId, Given> all) {
    return all.values().stream()
        .reduce((one, other) -> other.isAfter(one) ? other : one)
        .map(MergedAnswersTest::said);
  }

  private static String said(Given it) {
    return it.answer() + " " + it.at();
  }
}
