package org.partnershiphub.notification.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.mail.Carried;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Outcome;
import org.partnershiphub.notification.notices.Outcome.Attempt;
import org.partnershiphub.notification.notices.Outcome.Entry;
import org.partnershiphub.notification.notices.Progress;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Reason;

/** What becomes of the notices of a batch by verdicts and by the answers of mail servers; pure. */
final class Outcomes {

  private final DeliverySettings settings;

  Outcomes(DeliverySettings settings) {
    this.settings = settings;
  }

  /** Of all that were looked at, and of those that their letters told along. */
  List<Outcome> of(Sent sent) {
    var outcomes = new ArrayList<Outcome>(sent.packed().size());
    for (int i = 0; i < sent.mails().size(); i++) {
      outcomes.add(mailed(sent.mails().get(i), sent.carried().get(i), sent.at()));
    }
    sent.packed().stream()
        .filter(it -> !it.mailed())
        .map(it -> unmailed(it, sent.at()))
        .forEach(outcomes::add);
    return toldAlong(outcomes, sent);
  }

  /** What one letter tells beside its own notice comes to its end with it. */
  private static List<Outcome> toldAlong(List<Outcome> outcomes, Sent sent) {
    var along = new HashMap<NoticeId, Collection<NoticeId>>();
    for (var it : sent.packed()) {
      var others = Digests.along(it.verdict());
      if (!others.isEmpty()) {
        along.put(it.notice().id(), others);
      }
    }
    if (along.isEmpty()) {
      return outcomes;
    }
    var told =
        outcomes.stream()
            .filter(it -> along.containsKey(it.notice()) && it.progress().state().settled())
            .flatMap(it -> requireNonNull(along.get(it.notice())).stream().map(of -> along(of, it)))
            .toList();
    var ids = told.stream().map(Outcome::notice).collect(Collectors.toSet());
    return Stream.concat(outcomes.stream().filter(it -> !ids.contains(it.notice())), told.stream())
        .toList();
  }

  /** Which mail told it, is what is kept of it. */
  private static Outcome along(NoticeId notice, Outcome with) {
    var digest = with.notice().kind() == NoticeKind.DIGEST;
    var leg = with.progress().mail();
    var own = digest && leg == MailLeg.SENT ? MailLeg.DIGESTED : leg;
    var progress = new Progress(State.SENT, null, 0, null, digest, own);
    return new Outcome(
        notice,
        progress,
        digest ? Reason.TOLD_IN_DIGEST : Reason.TOLD_WITH_NEXT,
        digest ? with.attempt() : null,
        null,
        null);
  }

  private Outcome unmailed(Packed it, Instant now) {
    if (it.takenBefore()) {
      return takenBefore(it, now);
    }
    var before = it.notice().progress();
    return switch (it.verdict()) {
      case Verdict.Deliver go when go.hold() != null -> held(it, go.hold(), now);
      case Verdict.Deliver go ->
          new Outcome(
              it.notice().id(),
              new Progress(State.SENT, null, before.tries(), null, true, MailLeg.SUPPRESSED),
              go.noMail(),
              null,
              entry(it, now));
      case Verdict.Suppress no -> outcome(it, suppressed(no.reason(), before));
      case Verdict.PassOn on -> outcome(it, suppressed(Reason.MERGED, before));
      case Verdict.Wait not ->
          outcome(
              it,
              new Progress(
                  State.WAITING,
                  not.reason(),
                  before.tries() + 1,
                  not.until() == null ? now.plus(settings.retryAfter(before.tries())) : not.until(),
                  before.inInbox(),
                  before.mail()));
      case Verdict.Settled done -> outcome(it, before);
    };
  }

  /** The inbox has it; of a digest that does not come it is looked at again by itself. */
  private static Outcome held(Packed it, Hold hold, Instant now) {
    var before = it.notice().progress();
    var due = hold.forDigest() ? hold.until().plus(Digests.AFTER) : hold.until();
    return new Outcome(
        it.notice().id(),
        new Progress(State.WAITING, hold.reason(), before.tries(), due, true, before.mail()),
        null,
        null,
        entry(it, now),
        null);
  }

  /** Whatever we would decide today, the person has the mail. */
  private static Outcome takenBefore(Packed it, Instant now) {
    var letter = it.letter();
    var mail = letter == null ? null : letter.mail();
    var attempt =
        mail == null
            ? null
            : new Attempt(now, 250, "Taken before we were interrupted", mail.id(), it.to());
    var before = it.notice().progress();
    var inInbox = before.inInbox() || letter != null;
    return new Outcome(
        it.notice().id(),
        new Progress(State.SENT, null, before.tries(), null, inInbox, MailLeg.SENT),
        null,
        attempt,
        entry(it, now));
  }

  private static Progress suppressed(Reason reason, Progress before) {
    return new Progress(
        State.SUPPRESSED, reason, before.tries(), null, before.inInbox(), before.mail());
  }

  private static Outcome outcome(Packed it, Progress progress) {
    return new Outcome(it.notice().id(), progress, null, null, null);
  }

  Outcome mailed(Packed it, Carried carried, Instant now) {
    var tries = it.notice().progress().tries();
    var id = it.requiredMail().id();
    return switch (carried) {
      case Carried.Accepted yes ->
          outcome(
              it,
              State.SENT,
              null,
              MailLeg.SENT,
              null,
              new Attempt(now, 250, yes.answer(), id, it.to()),
              now);
      case Carried.Refused no ->
          outcome(
              it,
              State.BOUNCED,
              Reason.MAIL_REFUSED,
              MailLeg.BOUNCED,
              null,
              new Attempt(now, no.code(), no.answer(), id, it.to()),
              now);
      case Carried.Deferred later when tries + 1 >= settings.mailTries() ->
          outcome(
              it,
              State.FAILED,
              Reason.MAIL_DEFERRED,
              MailLeg.FAILED,
              null,
              new Attempt(now, later.code(), later.answer(), id, it.to()),
              now);
      case Carried.Deferred later ->
          outcome(
              it,
              State.RETRYING,
              Reason.MAIL_DEFERRED,
              MailLeg.DEFERRED,
              now.plus(settings.retryAfter(tries + 2)),
              new Attempt(now, later.code(), later.answer(), id, it.to()),
              now);
      case Carried.Held held ->
          outcome(
              it,
              State.WAITING,
              Reason.DOMAIN_PACE,
              it.notice().progress().mail(),
              held.until(),
              null,
              now);
      case Carried.NotTried not ->
          outcome(
              it,
              it.notice().progress().state(),
              null,
              it.notice().progress().mail(),
              null,
              null,
              now);
    };
  }

  private static Outcome outcome(
      Packed it,
      State state,
      @Nullable Reason reason,
      MailLeg mail,
      @Nullable Instant due,
      @Nullable Attempt attempt,
      Instant now) {
    var tries = it.notice().progress().tries() + (state == State.RETRYING ? 1 : 0);
    var kept = it.letter() == null ? null : it.letter().kept();
    return new Outcome(
        it.notice().id(),
        new Progress(state, reason, tries, due, true, mail),
        null,
        attempt,
        entry(it, now),
        attempt == null || kept == null ? null : kept.copy());
  }

  private static @Nullable Entry entry(Packed it, Instant now) {
    var letter = it.letter();
    // What a digest tells stands in the inbox already, each by itself.
    var digest = it.notice().id().kind() == NoticeKind.DIGEST;
    return letter == null || digest || it.notice().progress().inInbox()
        ? null
        : new Entry(
            now, it.parcel().lane(), it.parcel().position(), letter.headline(), letter.lines());
  }
}
