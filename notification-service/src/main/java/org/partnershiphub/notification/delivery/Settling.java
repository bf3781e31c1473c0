package org.partnershiphub.notification.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.delivery.Bounces.Bounce;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.Carried;
import org.partnershiphub.notification.notices.Copies;
import org.partnershiphub.notification.notices.Form;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Outcome;
import org.partnershiphub.notification.notices.Outcome.Attempt;
import org.partnershiphub.notification.notices.Outcome.Entry;
import org.partnershiphub.notification.notices.Progress;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Reason;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes down what became of a batch; what others must hear of it goes first. */
final class Settling {

  private final Notices notices;
  private final Directory directory;
  private final Bounces bounces;
  private final Copies copies;
  private final DeliverySettings settings;

  Settling(
      Notices notices,
      Directory directory,
      Bounces bounces,
      Copies copies,
      DeliverySettings settings) {
    this.copies = copies;
    this.notices = notices;
    this.directory = directory;
    this.bounces = bounces;
    this.settings = settings;
  }

  /**
   * What others must hear goes first: a crash after this repeats it, and repeats change nothing.
   */
  Mono<Void> tell(Sent sent) {
    var returned = new ArrayList<Bounce>();
    for (int i = 0; i < sent.mails().size(); i++) {
      var mail = sent.mails().get(i);
      var attempt = mailed(mail, sent.carried().get(i), sent.at());
      if (givenUp(attempt) && attempt.attempt() != null) {
        returned.add(bounce(mail, attempt.attempt()));
      }
    }
    return returned.isEmpty()
        ? Mono.empty()
        // The rest of the batch blocks, which the store's own threads must not.
        : bounces.tell(returned).publishOn(Schedulers.boundedElastic());
  }

  /** An address that was never the person's says nothing about them. */
  private static Bounce bounce(Packed mail, Attempt attempt) {
    var id = mail.notice().id();
    return new Bounce(
        id,
        Diagnosis.of(attempt.code(), attempt.answer()),
        Diagnosis.status(attempt.code(), attempt.answer()),
        attempt.at(),
        id.kind().toOtherAddress() ? null : mail.requiredMail().to());
  }

  private static boolean givenUp(Outcome outcome) {
    return outcome.progress().mail() == MailLeg.BOUNCED
        || outcome.progress().mail() == MailLeg.FAILED;
  }

  /** What the inbox shows from now on. */
  List<NoticeId> record(Sent sent) {
    var outcomes = new ArrayList<Outcome>(sent.packed().size());
    for (int i = 0; i < sent.mails().size(); i++) {
      outcomes.add(mailed(sent.mails().get(i), sent.carried().get(i), sent.at()));
    }
    sent.packed().stream()
        .filter(it -> !it.mailed())
        .map(it -> unmailed(it, sent.at()))
        .forEach(outcomes::add);
    var all = toldAlong(outcomes, sent);
    copies.keep(forms(sent));
    notices.record(all);
    steps(all, sent);
    forget(all, sent);
    return all.stream().filter(it -> it.entry() != null).map(Outcome::notice).toList();
  }

  private static Collection<Form> forms(Sent sent) {
    var forms = new HashMap<String, Form>();
    for (var it : sent.mails()) {
      var kept = it.letter() == null ? null : it.letter().kept();
      if (kept != null) {
        forms.put(kept.form().digest(), kept.form());
      }
    }
    return forms.values();
  }

  private static void steps(List<Outcome> outcomes, Sent sent) {
    var packed = new HashMap<NoticeId, Packed>();
    sent.packed().forEach(it -> packed.put(it.notice().id(), it));
    for (var outcome : outcomes) {
      var it = packed.get(outcome.notice());
      if (it != null) {
        var by = it.verdict() instanceof Verdict.Suppress no ? no.by() : null;
        var shown = outcome.entry() != null || it.notice().progress().inInbox();
        sent.ended().add(new News.Step(it.notice(), outcome.progress(), by, shown));
      }
    }
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

  /**
   * Nothing is kept of an address that was to be confirmed once its mail has come to its end; and a
   * letter that was written while somebody named in it was being forgotten is emptied as well.
   */
  private void forget(List<Outcome> outcomes, Sent sent) {
    var byNotice = new HashMap<NoticeId, Matter>();
    sent.packed().forEach(it -> byNotice.put(it.notice().id(), it.notice().matter()));
    mailed(
        outcomes.stream()
            .filter(it -> it.progress().state().settled())
            .map(Outcome::notice)
            .toList(),
        byNotice);
    var named =
        sent.packed().stream()
            .filter(it -> it.letter() != null)
            .flatMap(it -> it.notice().matter().mentions().all(PersonId.class))
            .collect(Collectors.toSet());
    var gone =
        directory.people(named).values().stream()
            .filter(it -> it.standing() == Standing.FORGOTTEN)
            .map(PersonCard::person)
            .toList();
    if (!gone.isEmpty()) {
      notices.forget(gone);
    }
  }

  /** What was asked of an address is kept no longer than these notices are open. */
  void mailed(Collection<NoticeId> settled, Map<NoticeId, Matter> matters) {
    var lessons =
        settled.stream()
            .filter(it -> matters.get(it) instanceof Matter.Verification)
            .map(
                it ->
                    new Lesson.VerificationMailed(
                        ((Matter.Verification) requireNonNull(matters.get(it))).verification(),
                        it.version()))
            .toList();
    if (!lessons.isEmpty()) {
      directory.learn(lessons);
    }
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

  private Outcome mailed(Packed it, Carried carried, Instant now) {
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
