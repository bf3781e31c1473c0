package org.partnershiphub.notification.mail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.notices.Matter.OfMeeting;
import org.partnershiphub.notification.notices.Notice;
import org.springframework.stereotype.Component;

/**
 * Turns notices into letters and mails. What two readers share (the same matter, zone and groups) is
 * written once and kept for the next.
 */
@Component
public class Letters {

  private static final int KEPT = 1_000;

  private final LetterWriter writer;
  private final MailSettings settings;
  private final Tokens tokens;
  private final Map<Key, LetterForm> forms =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, LetterForm> eldest) {
          return size() > KEPT;
        }
      };

  public Letters(MailSettings settings, Tokens tokens) {
    this.writer = new LetterWriter(settings);
    this.settings = settings;
    this.tokens = tokens;
  }

  /** All that a letter about a meeting depends on, but for the reader's name and address. */
  private record Key(
      OfMeeting matter,
      Object kind,
      List<String> why,
      Object zone,
      boolean stoppable,
      @Nullable MeetingVersion now,
      @Nullable Timing before,
      MeetingCard.@Nullable Cancellation cancellation) {}

  /** A letter to one person: what the inbox shows of it, and the mail when one is wanted. */
  public record Written(String headline, List<String> lines, @Nullable Mail mail) {}

  /**
   * @param heard the meeting's version that the person knows; 0 when none
   * @param stoppable whether the person may stop mails of this kind
   * @param mailed whether a mail is wanted beside the inbox entry
   */
  public Written write(Notice notice, Known known, PersonCard person, int heard, boolean stoppable, boolean mailed, Instant now) {
    var form = form(new Reading(notice, known, person.zone(), heard), stoppable);
    var letter = form.letter();
    var address = person.address();
    var mail =
        mailed && address != null ? form.fill(new Reader(notice.id(), person.name(), address, now)) : null;
    return new Written(letter.subject(), brief(letter), mail);
  }

  /** The sections about what changed, and when. */
  private static List<String> brief(Letter letter) {
    return letter.sections().stream()
        .filter(it -> it.title().equals("What changed") || it.title().equals("When"))
        .flatMap(it -> it.lines().stream())
        .map(Letter.Line::text)
        .toList();
  }

  private LetterForm form(Reading reading, boolean stoppable) {
    if (!(reading.notice().matter() instanceof OfMeeting about)) {
      return new LetterForm(
          writer.write(reading, stoppable), stoppable, reading.notice().id().subject(), null, settings, tokens);
    }
    var key = key(reading, about, stoppable);
    synchronized (forms) {
      return forms.computeIfAbsent(key, it -> meetingForm(reading, about, stoppable));
    }
  }

  private LetterForm meetingForm(Reading reading, OfMeeting about, boolean stoppable) {
    var card = card(reading, about);
    var version = card.at(about.version());
    var calendar =
        version == null ? null : CalendarTemplate.of(reading.notice().id().kind(), card, version, settings);
    return new LetterForm(
        writer.write(reading, stoppable), stoppable, about.meeting().value(), calendar, settings, tokens);
  }

  private static Key key(Reading reading, OfMeeting about, boolean stoppable) {
    var card = card(reading, about);
    var before = card.at(reading.heard() > 0 ? reading.heard() : about.version() - 1);
    return new Key(
        about,
        reading.notice().id().kind(),
        reading.why(),
        reading.zone(),
        stoppable,
        card.at(about.version()),
        before == null ? null : before.timing(),
        card.cancellation());
  }

  private static MeetingCard card(Reading reading, OfMeeting about) {
    var card = reading.known().meetings().get(about.meeting());
    if (card == null) {
      throw new IllegalStateException("A letter about a meeting that nobody knows: " + about.meeting());
    }
    return card;
  }
}
