package org.partnershiphub.events.replies;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Subjects;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds what a calendar program speaks of: by UID, and of a series by RECURRENCE-ID. */
@Component
class Occasions {

  private final Meetings meetings;
  private final Subjects subjects;
  private final ReplySettings settings;

  Occasions(Meetings meetings, Subjects subjects, ReplySettings settings) {
    this.meetings = meetings;
    this.subjects = subjects;
    this.settings = settings;
  }

  /**
   * @param subject what people are invited to
   * @param target what is answered: that, or one occurrence
   */
  record Occasion(MeetingId subject, MeetingId target) {}

  /** Empty when it is nothing of ours. */
  Mono<Occasion> of(CalendarReply reply) {
    return Mono.justOrEmpty(subject(reply.uid()))
        .flatMap(subjects::find)
        .flatMap(it -> target(it.id(), reply.recurrence()).map(to -> new Occasion(it.id(), to)));
  }

  private Optional<MeetingId> subject(String uid) {
    var end = "@" + settings.domain();
    if (!uid.endsWith(end)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new MeetingId(uid.substring(0, uid.length() - end.length())));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private Mono<MeetingId> target(MeetingId subject, @Nullable RecurrenceMark mark) {
    if (mark == null || !SeriesId.isOne(subject)) {
      return Mono.just(subject);
    }
    return meetings
        .occurrences(new SeriesId(subject.value()), Instant.EPOCH)
        .map(Versioned::state)
        .filter(it -> means(mark, it))
        .map(Meeting::id)
        .next();
  }

  private static boolean means(RecurrenceMark mark, Meeting it) {
    var occurrence = it.occurrence();
    return occurrence != null && mark.means(occurrence.original(), it.slot().zone());
  }
}
