package org.partnershiphub.events.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.schedule.MeetingId;

/** Any mixture of answers, moves and other words, against a model that keeps all that was said. */
class AnswersPropertyTest {

  private static final int OCCURRENCES = 3;
  private static final int STEPS = 40;

  private static final List<MeetingId> IDS =
      IntStream.range(0, OCCURRENCES)
          .mapToObj(it -> new MeetingId("series:ec:2027010" + (it + 1) + "t1400"))
          .toList();

  /** What was said, to one occurrence or to all. */
  private record Said(@Nullable MeetingId to, Answer answer, int version) {}

  /** A series and everything that was ever said to it. */
  private static final class Naive {
    private final int[] asked = new int[OCCURRENCES];
    private final List<Said> all = new ArrayList<>();
    private int version = 1;

    Naive() {
      Arrays.fill(asked, 1);
    }

    /** The last to this occurrence since it has its time, else the last to all since then. */
    Optional<Answer> standing(int occurrence) {
      var id = IDS.get(occurrence);
      return last(occurrence, id).or(() -> last(occurrence, null));
    }

    private Optional<Answer> last(int occurrence, @Nullable MeetingId to) {
      return all.stream()
          .filter(it -> java.util.Objects.equals(it.to(), to))
          .filter(it -> it.version() >= asked[occurrence])
          .reduce((one, next) -> next)
          .map(Said::answer);
    }
  }

  @Test
  void what_counts_is_what_was_said_last_about_the_present_time() {
    qt().forAll(longs().all()).checkAssert(AnswersPropertyTest::run);
  }

  private static void run(long seed) {
    var random = new Random(seed);
    var naive = new Naive();
    var answers =
        Answers.none(AnswerSamples.SERIES.subject(), AnswerSamples.SERIES, AnswerSamples.ADA);
    for (int step = 0; step < STEPS; step++) {
      var which = random.nextInt(OCCURRENCES);
      switch (random.nextInt(6)) {
        case 0, 1 -> answers = say(naive, answers, IDS.get(which), naive.asked[which], random);
        case 2 ->
            answers = say(naive, answers, null, Arrays.stream(naive.asked).max().orElse(1), random);
        case 3 -> naive.asked[which] = ++naive.version;
        case 4 -> Arrays.fill(naive.asked, ++naive.version);
        default -> naive.version += random.nextInt(2);
      }
      for (int i = 0; i < OCCURRENCES; i++) {
        assertThat(answers.to(IDS.get(i), naive.asked[i]).map(Given::answer))
            .isEqualTo(naive.standing(i));
      }
    }
  }

  private static Answers say(
      Naive naive, Answers answers, @Nullable MeetingId to, int asked, Random random) {
    var answer = Answer.values()[random.nextInt(3)];
    naive.all.add(new Said(to, answer, naive.version));
    var given = AnswerSamples.given(answer, naive.version, AnswerSamples.NOON);
    return answers.take(new Reply(to, given, asked)).state();
  }
}
