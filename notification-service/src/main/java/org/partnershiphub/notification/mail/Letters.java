package org.partnershiphub.notification.mail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.Session;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Matter.OfMeeting;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.OfSession;
import org.partnershiphub.notification.words.Wordings;
import org.partnershiphub.notification.words.Words;
import org.springframework.stereotype.Component;

/**
 * Makes forms of letters. What two readers share (the same matter, zone, language and groups) is
 * written once and kept for the next batch too.
 */
@Component
public class Letters {

  private static final int KEPT = 1_000;

  private final LetterWriter writer;
  private final MeetingCalendars calendars;
  private final MailSettings settings;
  private final Tokens tokens;
  private final AnswerLinks answers;
  private final Wordings wordings;
  private final Map<Key, LetterForm> forms =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, LetterForm> eldest) {
          return size() > KEPT;
        }
      };

  Letters(MailSettings settings, Tokens tokens, AnswerLinks answers, Wordings wordings) {
    this.wordings = wordings;
    this.answers = answers;
    this.writer = new LetterWriter(settings);
    this.calendars = new MeetingCalendars(settings);
    this.settings = settings;
    this.tokens = tokens;
  }

  /** All that a letter about a meeting says, but for the reader's name and address. */
  private record Key(
      OfMeeting matter,
      Object kind,
      List<String> why,
      Object zone,
      Words words,
      boolean stoppable,
      Told told,
      MeetingCard.@Nullable Cancellation cancellation) {}

  /**
   * What is told, against what the reader knows.
   *
   * @param calendar whether the reader's calendar stands as the version before
   * @param next the dates of a series that are ahead today
   * @param earlier of a series that goes on from another: that one, as told and as known
   */
  private record Told(
      @Nullable MeetingVersion now,
      @Nullable MeetingVersion before,
      boolean calendar,
      List<Session> next,
      List<MeetingVersion> earlier) {}

  /** A desk for one batch, at which nothing that is known changes any more. */
  public WritingDesk desk(Known known, Instant now) {
    return new WritingDesk(this, known, Moment.of(now), wordings);
  }

  /**
   * A letter as it would be with these words, for whoever chooses them: in place of the links that
   * act for the reader stands the address that they would lead to without doing anything.
   */
  public Specimen specimen(
      Notice notice, Known known, PersonCard person, Words words, Instant now) {
    var id = notice.id();
    var invited = id.kind().ofInvitation() && id.kind() != NoticeKind.MEETING_SCHEDULED;
    var knows = invited ? Knows.of(Math.toIntExact(id.version() - 1)) : Knows.NOTHING;
    var reading = new Reading(notice, known, person.zone(), words, knows, now);
    var letter = writer.write(reading, true);
    return new Specimen(
        letter.subject(),
        named(PlainText.of(letter, words), Slots.plain(person.name())),
        named(HtmlText.of(letter, words), HtmlText.escape(Slots.plain(person.name()))));
  }

  private String named(String text, String name) {
    var link = settings.publicUrl().toString();
    return text.replace(String.valueOf(Slots.NAME), name)
        .replace(String.valueOf(Slots.STOP), link)
        .replace(String.valueOf(Slots.ANSWER), link);
  }

  LetterForm form(Reading reading, boolean stoppable) {
    if (!(reading.notice().matter() instanceof OfMeeting about)) {
      return otherForm(reading, stoppable);
    }
    var key = key(reading, about, stoppable);
    synchronized (forms) {
      return forms.computeIfAbsent(key, it -> meetingForm(reading, about, stoppable));
    }
  }

  /** Of one person only, so there is nothing to share. */
  LetterForm digest(Notice notice, List<WritingDesk.Part> parts, Words words) {
    return new LetterForm(
        writer.digest(words, (Matter.Digest) notice.matter(), parts),
        words,
        false,
        notice.id().subject(),
        List.of(),
        settings,
        tokens,
        person -> "");
  }

  private LetterForm otherForm(Reading reading, boolean stoppable) {
    var about = reading.notice().matter() instanceof OfSession it ? it : null;
    var card = about == null ? null : reading.known().meetings().get(about.subject());
    var calendar =
        about instanceof Matter.Asked && card != null && reading.heard() == 0
            ? calendars.alone(reading.words(), card, about.meeting())
            : List.<CalendarTemplate>of();
    return new LetterForm(
        writer.write(reading, stoppable),
        reading.words(),
        stoppable,
        reading.notice().id().subject(),
        calendar,
        settings,
        tokens,
        person ->
            about == null || card == null ? "" : answers.url(person, Questions.about(about, card)));
  }

  private LetterForm meetingForm(Reading reading, OfMeeting about, boolean stoppable) {
    var card = card(reading, about);
    var version = card.at(about.version());
    var calendars =
        version == null ? List.<CalendarTemplate>of() : this.calendars.of(reading, card, version);
    var question = Questions.about(reading, card, version);
    return new LetterForm(
        writer.write(reading, stoppable),
        reading.words(),
        stoppable,
        thread(about, version),
        calendars,
        settings,
        tokens,
        person -> answers.url(person, question));
  }

  /** The mails of all series that were split from each other are tied together. */
  private static String thread(OfMeeting about, @Nullable MeetingVersion version) {
    return version == null || version.course() == null
        ? about.meeting().value()
        : version.course().chain().root().value();
  }

  private static Key key(Reading reading, OfMeeting about, boolean stoppable) {
    var card = card(reading, about);
    var why = List.of(WhyLines.of(reading, false));
    return new Key(
        about,
        reading.notice().id().kind(),
        why,
        reading.zone(),
        reading.words(),
        stoppable,
        told(reading, card, card.at(about.version())),
        card.cancellation());
  }

  private static Told told(Reading reading, MeetingCard card, @Nullable MeetingVersion now) {
    if (now == null || now.course() == null) {
      var before = now == null ? null : MeetingLetters.version(reading, card, now);
      return new Told(now, before, false, List.of(), List.of());
    }
    return new Told(
        now,
        SeriesLetters.before(reading, card, now),
        reading.knows().calendar(),
        SeriesLetters.next(now, reading),
        earlier(reading));
  }

  private static List<MeetingVersion> earlier(Reading reading) {
    var before = reading.knows().before();
    var card = before == null ? null : reading.known().meetings().get(before.series());
    return card == null || before == null
        ? List.of()
        : Stream.of(before.version(), before.heard())
            .flatMap(it -> Stream.ofNullable(card.at(it)))
            .toList();
  }

  private static MeetingCard card(Reading reading, OfMeeting about) {
    var card = reading.known().meetings().get(about.meeting());
    if (card == null) {
      throw new IllegalStateException(
          "A letter about a meeting that nobody knows: " + about.meeting());
    }
    return card;
  }
}
