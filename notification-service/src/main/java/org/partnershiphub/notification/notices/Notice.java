package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;

/**
 * What one person should hear, why, and what became of it.
 *
 * @param why the groups through which it came
 * @param through the other ways: {@code COHORT:<id>}, {@code OFFICE:<office>}, {@code GUEST}, and
 *     {@code ALTERNATE:<jurisdiction>} for whose alternate the person is
 * @param sentTo where its mail went, once one was taken
 */
public record Notice(
    NoticeId id,
    Matter matter,
    List<GroupId> why,
    List<String> through,
    Origin origin,
    Progress progress,
    @Nullable Destination sentTo) {

  /** The fact that called for it. */
  public record Origin(String fact, String type, Instant at, @Nullable String correlation) {}

  public Notice {
    why = List.copyOf(why);
    through = List.copyOf(through);
  }

  public static Notice planned(NoticeId id, Matter matter, List<GroupId> why, Origin origin) {
    return planned(id, matter, why, List.of(), origin);
  }

  public static Notice planned(
      NoticeId id, Matter matter, List<GroupId> why, List<String> through, Origin origin) {
    return new Notice(id, matter, why, through, origin, Progress.PLANNED, null);
  }

  /** The same for somebody else. */
  public Notice to(PersonId other) {
    var theirs = new NoticeId(other, id.subject(), id.version(), id.kind());
    return planned(theirs, matter, why, through, origin);
  }

  public boolean settled() {
    return progress.state().settled();
  }

  /**
   * Whether a mail brought it, or the inbox alone was to; what waits in the inbox may be unread.
   */
  public boolean heard() {
    return told() && progress.mail() != MailLeg.NOT_TRIED && progress.mail() != MailLeg.DEFERRED;
  }

  /** The same, but not before its hour. */
  public Notice later(Instant due) {
    return new Notice(
        id,
        matter,
        why,
        through,
        origin,
        new Progress(State.WAITING, Reason.ITS_HOUR, 0, due, false, MailLeg.NOT_TRIED),
        null);
  }

  /** Whether the person has, or may have, heard it. */
  public boolean told() {
    return progress.told();
  }
}
