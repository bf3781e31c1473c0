package org.partnershiphub.events.replies;

import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.Answer;
import org.partnershiphub.events.answers.AnswerProblem;
import org.partnershiphub.events.answers.Answering;
import org.partnershiphub.events.answers.Answering.Wish;
import org.partnershiphub.events.answers.Channel;
import org.partnershiphub.events.audience.AddressDigest;
import org.partnershiphub.events.audience.Card;
import org.partnershiphub.events.audience.Cards;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Invitation;
import org.partnershiphub.events.invitations.Invitations;
import org.partnershiphub.events.schedule.MeetingId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Decides what a mail comes to, and does it; the same mail again comes to the same. */
@Service
public class Replying {

  private final Occasions occasions;
  private final Cards cards;
  private final Invitations invitations;
  private final Answering answering;
  private final MailMemory memory;
  private final InstantSource clock;

  Replying(
      Occasions occasions,
      Cards cards,
      Invitations invitations,
      Answering answering,
      MailMemory memory,
      InstantSource clock) {
    this.occasions = occasions;
    this.cards = cards;
    this.invitations = invitations;
    this.answering = answering;
    this.memory = memory;
    this.clock = clock;
  }

  /** Whatever it is, it comes to a verdict; only when the store is away it fails. */
  public Mono<Verdict> handle(Letter letter) {
    return Mono.defer(
        () -> {
          if (letter.automatic()) {
            return Mono.just(Verdict.AUTOMATIC);
          }
          var from = letter.from();
          var reply = letter.reply();
          return from == null || reply.isEmpty()
              ? Mono.just(Verdict.NO_REPLY)
              : handle(reply.get(), from);
        });
  }

  private Mono<Verdict> handle(CalendarReply reply, String from) {
    return occasions
        .of(reply)
        .flatMap(it -> handle(reply, from, it))
        .defaultIfEmpty(Verdict.UNKNOWN_MEETING);
  }

  private Mono<Verdict> handle(CalendarReply reply, String from, Occasions.Occasion occasion) {
    return switch (reply.method()) {
      case "REPLY" -> answer(reply, from, occasion);
      case "COUNTER" ->
          listed(reply, from, occasion, Stranger.Kind.ASKS_FOR_ANOTHER_TIME, Verdict.COUNTERED);
      case "REFRESH" -> Mono.just(Verdict.NOTHING_TO_DO);
      default -> Mono.just(Verdict.NO_REPLY);
    };
  }

  private Mono<Verdict> listed(
      CalendarReply reply,
      String from,
      Occasions.Occasion occasion,
      Stranger.Kind kind,
      Verdict verdict) {
    return memory
        .note(new Stranger(occasion.subject(), from, kind, reply.answer(), clock.instant()))
        .thenReturn(verdict);
  }

  private Mono<Verdict> answer(CalendarReply reply, String from, Occasions.Occasion occasion) {
    if (!reply.isFrom(from)) {
      return listed(reply, from, occasion, Stranger.Kind.FOR_SOMEBODY_ELSE, Verdict.STRANGER);
    }
    return cards
        .withAddress(AddressDigest.of(from))
        .map(Card::person)
        .concatMap(it -> invitations.find(occasion.subject(), it))
        .filter(Invitation::invited)
        .next()
        .flatMap(it -> answer(reply, occasion.target(), it))
        .switchIfEmpty(
            Mono.defer(
                () -> listed(reply, from, occasion, Stranger.Kind.NOT_INVITED, Verdict.STRANGER)));
  }

  private Mono<Verdict> answer(CalendarReply reply, MeetingId target, Invitation invitation) {
    var person = invitation.person();
    var answer = answer(reply.answer());
    if (answer == null) {
      return Mono.just(Verdict.NOTHING_TO_DO);
    }
    return memory
        .isOlder(target, person, reply.sequence(), reply.stamp())
        .flatMap(
            older ->
                older
                    ? Mono.just(Verdict.OLDER)
                    : take(target, wish(person, answer, reply, invitation))
                        .flatMap(
                            it ->
                                memory
                                    .taken(target, person, reply.sequence(), reply.stamp())
                                    .thenReturn(it)));
  }

  /** The person's SEQUENCE is the version that they saw, and how often they came and went. */
  private static Wish wish(
      PersonId person, Answer answer, CalendarReply reply, Invitation invitation) {
    var seen = reply.sequence() - (invitation.sequence() - invitation.version());
    return new Wish(person, person, answer, null, seen, Channel.MAIL);
  }

  /** What is wrong with an answer is no fault of the mail, which has been understood. */
  private Mono<Verdict> take(MeetingId target, Wish wish) {
    return answering
        .take(target, wish)
        .map(it -> it.changed() ? Verdict.TAKEN : Verdict.UNCHANGED)
        .onErrorResume(AnswerProblem.class, it -> Mono.just(verdict(it)));
  }

  private static Verdict verdict(AnswerProblem problem) {
    return switch (problem) {
      case AnswerProblem.Begun it -> Verdict.OUTDATED;
      case AnswerProblem.Cancelled it -> Verdict.OUTDATED;
      case AnswerProblem.Outdated it -> Verdict.OUTDATED;
      case AnswerProblem.NotInvited it -> Verdict.OUTDATED;
      case AnswerProblem.LinkUnknown it -> Verdict.UNKNOWN_MEETING;
      case AnswerProblem.NoAlternate it -> Verdict.IMPOSSIBLE;
      case AnswerProblem.AlternateUnclear it -> Verdict.IMPOSSIBLE;
      case AnswerProblem.AlternateNotMeant it -> Verdict.IMPOSSIBLE;
    };
  }

  /** Whoever delegates sends their alternate: nobody else can be sent. */
  private static @Nullable Answer answer(@Nullable String word) {
    return switch (word == null ? "" : word.toUpperCase(Locale.ROOT)) {
      case "ACCEPTED" -> Answer.ACCEPTED;
      case "TENTATIVE" -> Answer.TENTATIVE;
      case "DECLINED" -> Answer.DECLINED;
      case "DELEGATED" -> Answer.SUBSTITUTE;
      default -> null;
    };
  }
}
