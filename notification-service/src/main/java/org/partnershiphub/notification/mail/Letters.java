package org.partnershiphub.notification.mail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.notices.Matter.OfMeeting;
import org.springframework.stereotype.Component;

/**
 * Makes forms of letters. What two readers share (the same matter, zone and groups) is written once
 * and kept for the next batch too.
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

  /** All that a letter about a meeting says, but for the reader's name and address. */
  private record Key(
      OfMeeting matter,
      Object kind,
      List<String> why,
      Object zone,
      boolean stoppable,
      @Nullable MeetingVersion now,
      @Nullable Timing before,
      MeetingCard.@Nullable Cancellation cancellation) {}

  /** A desk for one batch, at which nothing that is known changes any more. */
  public WritingDesk desk(Known known, Instant now) {
    return new WritingDesk(this, known, Moment.of(now));
  }

  LetterForm form(Reading reading, boolean stoppable) {
    if (!(reading.notice().matter() instanceof OfMeeting about)) {
      var letter = writer.write(reading, stoppable);
      return new LetterForm(
          letter, stoppable, reading.notice().id().subject(), null, settings, tokens);
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
        version == null
            ? null
            : CalendarTemplate.of(reading.notice().id().kind(), card, version, settings);
    return new LetterForm(
        writer.write(reading, stoppable),
        stoppable,
        about.meeting().value(),
        calendar,
        settings,
        tokens);
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
      throw new IllegalStateException(
          "A letter about a meeting that nobody knows: " + about.meeting());
    }
    return card;
  }
}
