package org.partnershiphub.notification.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.directory.VerificationCard;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Matter.OfMeeting;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.OfSession;
import org.partnershiphub.notification.notices.Reason;
import org.partnershiphub.notification.notices.Way;

/**
 * The look before sending: still here, still invited, still this version? Pure, so that the
 * promises can be tried under every order of facts.
 *
 * @param patience how often a name that is not known is waited for before it is done without
 */
record Look(
    Known known,
    Instant now,
    int patience,
    Timeliness timeliness,
    Tokens tokens,
    MeetingLook meetings,
    SessionLook sessions) {

  Look(Known known, Instant now, int patience, Timeliness timeliness, Tokens tokens) {
    this(
        known,
        now,
        patience,
        timeliness,
        tokens,
        new MeetingLook(known, now, patience, tokens),
        new SessionLook(known, now));
  }

  /** Why an invitation is taken back from one record of somebody who is invited under another. */
  private static final String MERGED = "MERGED";

  /** Under which name it is known that a kind of notice about a subject is settled. */
  static String settledKey(NoticeId notice) {
    return notice.kind() + "|" + notice.subject();
  }

  Verdict again(Notice notice, Threads threads) {
    var verdict = verdict(notice, threads);
    return verdict instanceof Verdict.Suppress no && no.reason() == Reason.SUPERSEDED
        ? new Verdict.Suppress(no.reason(), Threads.inPlaceOf(notice, threads.own()))
        : verdict;
  }

  private Verdict verdict(Notice notice, Threads threads) {
    if (notice.settled()) {
      return new Verdict.Settled();
    }
    if (notice.matter() instanceof OfMeeting it && MERGED.equals(it.reason())) {
      return new Verdict.Suppress(Reason.MERGED);
    }
    var person = known.people().get(notice.id().person());
    if (person == null) {
      return new Verdict.Wait(Reason.UNKNOWN_PERSON);
    }
    var survivor = person.past().mergedInto();
    if (survivor != null) {
      // What is taken from one record is not taken from the human who has it under the other.
      return notice.id().kind().ofOneRecord()
          ? new Verdict.Suppress(Reason.MERGED)
          : new Verdict.PassOn(survivor);
    }
    return switch (person.standing()) {
      case FORGOTTEN -> new Verdict.Suppress(Reason.FORGOTTEN);
      case DEPARTED -> new Verdict.Suppress(Reason.DEPARTED);
      case UNSURE -> new Verdict.Wait(Reason.CARD_OUTDATED);
      case ACTIVE -> matter(notice, threads, person);
    };
  }

  private Verdict matter(Notice notice, Threads threads, PersonCard person) {
    var pointless = pointless(notice, threads.own(), person);
    if (pointless != null) {
      return new Verdict.Suppress(pointless);
    }
    if (namesMissing(notice) && patient(notice)) {
      return new Verdict.Wait(Reason.UNKNOWN_SUBJECT);
    }
    if (toldAs(notice, threads.twins(), person)) {
      return new Verdict.Suppress(Reason.MERGED);
    }
    var noMail = noMail(notice, person);
    var verdict =
        switch (notice.matter()) {
          case OfMeeting about -> meetings.of(notice, about, threads, noMail);
          case OfSession about -> sessions.of(notice, about, threads, noMail);
          default -> new Verdict.Deliver(noMail);
        };
    return verdict instanceof Verdict.Deliver deliver && deliver.mailed()
        ? deliver.held(timeliness.hold(notice, person))
        : verdict;
  }

  /** Why a request or a warning is no use any more. */
  private @Nullable Reason pointless(Notice notice, List<Notice> thread, PersonCard person) {
    var id = notice.id();
    if (notice.matter() instanceof Matter.Verification it && asked(it, id) == null) {
      return Reason.SETTLED_MEANWHILE;
    }
    if (notice.matter().over(now, person.zone())) {
      return Reason.TOO_LATE;
    }
    if (!id.kind().lapses()) {
      return null;
    }
    var settled = known.settled().getOrDefault(settledKey(id), Long.MIN_VALUE) >= id.version();
    if (settled || aboutForgotten(notice) || answered(id, thread)) {
      return Reason.SETTLED_MEANWHILE;
    }
    var replaced =
        thread.stream()
            .map(Notice::id)
            .anyMatch(it -> it.kind() == id.kind() && it.version() > id.version());
    return replaced ? Reason.SUPERSEDED : null;
  }

  /** Who has a place in the cohort needs no call to it. */
  private static boolean answered(NoticeId id, List<Notice> thread) {
    return id.kind() == NoticeKind.COHORT_CALL
        && thread.stream().anyMatch(it -> it.id().kind() == NoticeKind.COHORT_RESULT);
  }

  private boolean aboutForgotten(Notice notice) {
    return notice
        .matter()
        .mentions()
        .all(PersonId.class)
        .map(known.people()::get)
        .anyMatch(it -> it != null && it.standing() == Standing.FORGOTTEN);
  }

  private @Nullable VerificationCard asked(Matter.Verification it, NoticeId id) {
    var card = known.verifications().get(it.verification());
    return card == null || card.version() != id.version() ? null : card;
  }

  /** The card with the address that this notice goes to. */
  PersonCard reader(Notice notice) {
    var card = requireNonNull(known.people().get(notice.id().person()));
    var asked = notice.matter() instanceof Matter.Verification it ? asked(it, notice.id()) : null;
    return asked == null ? card : card.at(asked.address());
  }

  /** Whether the same human was mailed the same, at the same address, under another id. */
  private boolean toldAs(Notice notice, List<Notice> twins, PersonCard person) {
    var address = person.address();
    var id = notice.id();
    return address != null
        && twins.stream()
            .filter(it -> it.id().version() == id.version() && it.id().kind() == id.kind())
            .map(Notice::sentTo)
            .anyMatch(it -> it != null && it.mark().equals(tokens.mark(address)));
  }

  /** A name that is still on its way is worth a moment; after that the id has to do. */
  private boolean namesMissing(Notice notice) {
    var mentions = notice.matter().mentions();
    return !known.groups().keySet().containsAll(notice.why())
        || !mentions.all(GroupId.class).allMatch(known.groups()::containsKey)
        || !mentions.all(PersonId.class).allMatch(known.people()::containsKey)
        || !mentions.all(JurisdictionId.class).allMatch(this::named)
        || !Way.groups(notice.through()).allMatch(known.groups()::containsKey)
        || !Way.jurisdictions(notice.through()).allMatch(this::named);
  }

  private boolean named(JurisdictionId jurisdiction) {
    var card = known.jurisdictions().get(jurisdiction);
    return card != null && card.name() != null;
  }

  private boolean patient(Notice notice) {
    return notice.progress().tries() < patience;
  }

  private @Nullable Reason noMail(Notice notice, PersonCard card) {
    var person = notice.id().kind().toOtherAddress() ? reader(notice) : card;
    if (person.address() == null) {
      return Reason.NO_ADDRESS;
    }
    if (person.addressRefused()) {
      return Reason.ADDRESS_REFUSED;
    }
    return timeliness.off(notice) ? Reason.OPTED_OUT : null;
  }
}
