package org.partnershiphub.notification.delivery;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnershiphub.notification.delivery.Bounces.Bounce;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Copies;
import org.partnershiphub.notification.notices.Form;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Outcome;
import org.partnershiphub.notification.notices.Outcome.Attempt;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes down what became of a batch; what others must hear of it goes first. */
final class Settling {

  private final Notices notices;
  private final Directory directory;
  private final Bounces bounces;
  private final Copies copies;
  private final Outcomes outcomes;

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
    this.outcomes = new Outcomes(settings);
  }

  /**
   * What others must hear goes first: a crash after this repeats it, and repeats change nothing.
   */
  Mono<Void> tell(Sent sent) {
    var returned = new ArrayList<Bounce>();
    for (int i = 0; i < sent.mails().size(); i++) {
      var mail = sent.mails().get(i);
      var attempt = outcomes.mailed(mail, sent.carried().get(i), sent.at());
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
    var all = outcomes.of(sent);
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
}
