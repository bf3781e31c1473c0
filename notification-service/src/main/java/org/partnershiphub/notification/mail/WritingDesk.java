package org.partnershiphub.notification.mail;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Copy;
import org.partnershiphub.notification.notices.Form;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.words.Wordings;
import org.partnershiphub.notification.words.Words;

/** Where the letters of one batch are written; used by one thread. */
public final class WritingDesk {

  private final Letters letters;
  private final Known known;
  private final Moment now;
  private final Wordings wordings;
  private final Map<Alike, LetterForm> forms = new HashMap<>();

  WritingDesk(Letters letters, Known known, Moment now, Wordings wordings) {
    this.wordings = wordings;
    this.letters = letters;
    this.known = known;
    this.now = now;
  }

  /** What makes two letters of one batch say the same. */
  private record Alike(
      NoticeKind kind,
      String subject,
      Matter matter,
      List<GroupId> why,
      List<String> through,
      ZoneId zone,
      Words words,
      Knows knows,
      boolean stoppable) {}

  /** A letter to one person: what the inbox shows of it, and the mail when one is wanted. */
  public record Written(
      String headline, List<String> lines, @Nullable Mail mail, @Nullable Kept kept) {}

  /** What is kept of a mail once a server was asked to take it. */
  public record Kept(Form form, Copy copy) {}

  /**
   * One notice in a digest.
   *
   * @param groups the names of those that it came through
   * @param named people whom it names
   */
  public record Part(
      String headline, List<String> lines, List<String> groups, List<PersonId> named) {

    public Part {
      named = List.copyOf(named);
      lines = List.copyOf(lines);
      groups = List.copyOf(groups);
    }
  }

  /**
   * @param mailed whether a mail is wanted beside the inbox entry
   */
  public Written digest(Notice notice, PersonCard person, List<Part> parts, boolean mailed) {
    var form = letters.digest(notice, parts, wordings.in(person.language()));
    var address = person.address();
    var mail =
        mailed && address != null
            ? form.fill(new Reader(notice.id(), person.name(), address, now, Knows.NOTHING))
            : null;
    return new Written(
        form.headline(),
        form.brief(),
        mail,
        mail == null ? null : kept(form, notice, named(parts), Knows.NOTHING, mail));
  }

  private static List<PersonId> named(List<Part> parts) {
    return parts.stream().flatMap(it -> it.named().stream()).distinct().toList();
  }

  /**
   * @param knows what the person knows of the meeting already
   * @param stoppable whether the person may stop mails of this kind
   * @param mailed whether a mail is wanted beside the inbox entry
   */
  public Written write(
      Notice notice, PersonCard person, Knows knows, boolean stoppable, boolean mailed) {
    var id = notice.id();
    var words = wordings.in(person.language());
    var alike =
        new Alike(
            id.kind(),
            id.subject(),
            notice.matter(),
            notice.why(),
            notice.through(),
            person.zone(),
            words,
            knows,
            stoppable);
    var form =
        forms.computeIfAbsent(
            alike,
            it ->
                letters.form(
                    new Reading(notice, known, person.zone(), words, knows, now.instant()),
                    stoppable));
    var address = person.address();
    var mail =
        mailed && address != null
            ? form.fill(new Reader(id, person.name(), address, now, knows))
            : null;
    return new Written(
        form.headline(),
        form.brief(),
        mail,
        mail == null ? null : kept(form, notice, named(notice), knows, mail));
  }

  private static List<PersonId> named(Notice notice) {
    return notice.matter().mentions().all(PersonId.class).toList();
  }

  /** Nothing is kept of an address that is yet to be confirmed, nor of the link that does it. */
  private static @Nullable Kept kept(
      LetterForm form, Notice notice, List<PersonId> named, Knows knows, Mail mail) {
    if (notice.id().kind().toOtherAddress()) {
      return null;
    }
    var shared = form.shared(notice.id(), named, knows);
    return new Kept(shared.form(), shared.copy(mail));
  }
}
