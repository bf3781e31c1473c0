package org.partnershiphub.notification.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Matter.OfMeeting;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Reason;

/**
 * The look before sending: still here, still invited, still this version? Pure, so that the
 * promises can be tried under every order of facts.
 *
 * @param patience how often a name that is not known is waited for before it is done without
 */
record Look(Known known, Instant now, int patience, MandatoryGroups mandatory) {

  /**
   * @param thread all that this person has been, or will be, told about this subject
   */
  Verdict again(Notice notice, List<Notice> thread) {
    if (notice.settled()) {
      return new Verdict.Settled();
    }
    var person = known.people().get(notice.id().person());
    if (person == null) {
      return new Verdict.Wait(Reason.UNKNOWN_PERSON);
    }
    return switch (person.standing()) {
      case DEPARTED -> new Verdict.Suppress(Reason.DEPARTED);
      case UNSURE -> new Verdict.Wait(Reason.CARD_OUTDATED);
      case ACTIVE -> matter(notice, thread, person);
    };
  }

  private Verdict matter(Notice notice, List<Notice> thread, PersonCard person) {
    if (namesMissing(notice) && patient(notice)) {
      return new Verdict.Wait(Reason.UNKNOWN_SUBJECT);
    }
    if (!(notice.matter() instanceof OfMeeting about)) {
      return new Verdict.Deliver(noMail(notice, person), 0);
    }
    var meeting = known.meetings().get(about.meeting());
    if (meeting == null
        || meeting.version() < about.version()
        || meeting.at(about.version()) == null) {
      return new Verdict.Wait(Reason.UNKNOWN_SUBJECT);
    }
    var stale = stale(notice, about, thread, meeting);
    return stale != null
        ? new Verdict.Suppress(stale)
        : new Verdict.Deliver(noMail(notice, person), heard(notice, thread));
  }

  private @Nullable Reason stale(
      Notice notice, OfMeeting about, List<Notice> thread, MeetingCard meeting) {
    for (var other : thread) {
      if (other.id().after(notice.id())) {
        return other.id().kind() == NoticeKind.INVITATION_WITHDRAWN
            ? Reason.NO_LONGER_INVITED
            : Reason.SUPERSEDED;
      }
    }
    if (notice.id().kind() == NoticeKind.INVITATION_WITHDRAWN) {
      return thread.stream().anyMatch(Notice::told) ? null : Reason.NEVER_TOLD;
    }
    if (meeting.version() > about.version()) {
      return Reason.SUPERSEDED;
    }
    return over(notice, meeting) ? Reason.MEETING_OVER : null;
  }

  private boolean over(Notice notice, MeetingCard meeting) {
    var version = meeting.at(meeting.version());
    return !notice.id().kind().takesAway()
        && version != null
        && version.timing().end().isBefore(now);
  }

  /** A name that is still on its way is worth a moment; after that the id has to do. */
  private boolean namesMissing(Notice notice) {
    var groupsKnown = known.groups().keySet().containsAll(notice.why());
    var jurisdictionKnown =
        !(notice.matter() instanceof Matter.Withdrew it)
            || known.jurisdictions().containsKey(it.jurisdiction());
    return !(groupsKnown && jurisdictionKnown);
  }

  private boolean patient(Notice notice) {
    return notice.progress().tries() < patience;
  }

  private @Nullable Reason noMail(Notice notice, PersonCard person) {
    if (person.address() == null) {
      return Reason.NO_ADDRESS;
    }
    if (person.addressRefused()) {
      return Reason.ADDRESS_REFUSED;
    }
    var kind = notice.id().kind();
    var stopped =
        person.stopped().contains(kind.name()) && !mandatory.includes(notice, known.groups());
    return stopped ? Reason.OPTED_OUT : null;
  }

  private static int heard(Notice notice, List<Notice> thread) {
    return thread.stream()
        .filter(other -> !other.id().equals(notice.id()) && other.told())
        .map(Notice::matter)
        .mapToInt(matter -> matter instanceof OfMeeting it ? it.version() : 0)
        .max()
        .orElse(0);
  }
}
