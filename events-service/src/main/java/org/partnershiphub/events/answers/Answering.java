package org.partnershiphub.events.answers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Invitees;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Change;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes answers, on whichever way they come. */
@Service
public class Answering {

  private final Askings askings;
  private final Invitees invitees;
  private final Alternates alternates;
  private final AllAnswers answers;
  private final AnswerPolicy policy;
  private final InstantSource clock;

  Answering(
      Askings askings,
      Invitees invitees,
      Alternates alternates,
      AllAnswers answers,
      AnswerPolicy policy,
      InstantSource clock) {
    this.askings = askings;
    this.invitees = invitees;
    this.alternates = alternates;
    this.answers = answers;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * What somebody wants to have taken down.
   *
   * @param by who says so, for themselves or on the person's behalf
   * @param alternate who goes instead; may be left out where there is one only
   * @param seen the version that it is an answer to; null for the present one
   */
  public record Wish(
      PersonId person,
      PersonId by,
      Answer answer,
      @Nullable PersonId alternate,
      @Nullable Integer seen,
      Channel through) {}

  /**
   * The answers of the person, and what they were asked.
   *
   * @param reply what was to be taken down
   */
  public record Taken(Asking asking, Answers answers, Given reply) {

    /** Whether it is this answer that stands, and not one that said the same before. */
    public boolean changed() {
      return reply.equals(answers.standing(asking.occurrence()).orElse(null));
    }

    /** What counts now for what was answered; null when nothing does. */
    public @Nullable Given given() {
      return answers.to(asking.target(), asking.since()).orElse(null);
    }
  }

  /** Takes an answer that counts at once. */
  public Mono<Taken> take(MeetingId target, Wish wish) {
    return reply(target, wish)
        .flatMap(it -> change(it, wish.person(), answers -> answers.take(it.reply())));
  }

  /**
   * Takes a button behind a link, which counts a moment later.
   *
   * @param hand marks the link and where it was pressed
   */
  public Mono<Taken> press(MeetingId target, Wish wish, String hand) {
    return reply(target, wish)
        .flatMap(
            it ->
                change(
                    it,
                    wish.person(),
                    answers -> answers.press(it.reply(), hand, policy.scanner())));
  }

  /** The meeting or series and the answer to it, if it may be taken. */
  private record Ready(Asking asking, Reply reply) {}

  private Mono<Ready> reply(MeetingId target, Wish wish) {
    return Mono.defer(
        () -> {
          var now = clock.instant();
          return askings
              .find(target)
              .switchIfEmpty(Mono.error(AnswerProblem.LinkUnknown::new))
              .filterWhen(it -> invitees.invited(it.subject(), wish.person()))
              .switchIfEmpty(Mono.error(() -> new AnswerProblem.NotInvited(wish.person(), target)))
              .flatMap(it -> ready(it, wish, now));
        });
  }

  private Mono<Ready> ready(Asking asking, Wish wish, Instant now) {
    var seen = wish.seen() == null ? asking.version() : Math.min(wish.seen(), asking.version());
    asking.require(seen, now);
    if (wish.answer() != Answer.SUBSTITUTE) {
      return wish.alternate() == null
          ? Mono.just(ready(asking, wish, null, seen, now))
          : Mono.error(AnswerProblem.AlternateNotMeant::new);
    }
    return alternates
        .sent(asking, wish.person(), wish.alternate())
        .map(sent -> ready(asking, wish, sent, seen, now));
  }

  private static Ready ready(
      Asking asking, Wish wish, @Nullable PersonId sent, int seen, Instant now) {
    var given = new Given(wish.answer(), sent, seen, now, wish.by(), wish.through());
    return new Ready(asking, new Reply(asking.occurrence(), given, Math.min(seen, asking.asked())));
  }

  private Mono<Taken> change(
      Ready ready, PersonId person, Function<Answers, Change<Answers>> decision) {
    var asking = ready.asking();
    var blank = Answers.none(asking.subject(), asking.root(), person);
    return answers
        .upsert(AnswersId.of(asking.subject(), person), blank, decision)
        .map(it -> new Taken(asking, it.state(), ready.reply().given()));
  }
}
