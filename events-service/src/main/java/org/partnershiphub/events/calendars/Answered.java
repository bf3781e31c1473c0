package org.partnershiphub.events.calendars;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.Answers;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.icalendar.Attendee.Answer;
import org.partnershiphub.platform.icalendar.Original;
import org.partnershiphub.platform.icalendar.Span;

/** What one person has answered to one thing that they are invited to, laid upon its entries. */
final class Answered {

  private static final DateTimeFormatter ORIGINAL = DateTimeFormatter.ofPattern("uuuuMMdd't'HHmm");

  private final @Nullable Answers answers;

  /**
   * @param answers null when there is none
   */
  Answered(@Nullable Answers answers) {
    this.answers = answers;
  }

  /** To an occurrence what was said to it; else what was said to the series, or to the meeting. */
  @Nullable Answer to(Entry entry) {
    return answers == null
        ? null
        : answers.to(entry.about(), entry.askVersion()).map(it -> answer(it.answer())).orElse(null);
  }

  private static Answer answer(org.partnershiphub.events.answers.Answer it) {
    return switch (it) {
      case ACCEPTED -> Answer.ACCEPTED;
      case TENTATIVE -> Answer.TENTATIVE;
      case DECLINED -> Answer.DECLINED;
      case SUBSTITUTE -> Answer.DELEGATED;
    };
  }

  /** With an entry of its own for each occurrence that has an answer of its own. */
  List<Entry> over(List<Entry> all) {
    var repetition = all.isEmpty() ? null : all.getFirst().calendar().repetition();
    if (repetition == null || answers == null || answers.each().isEmpty()) {
      return all;
    }
    var whole = all.getFirst();
    var span = whole.calendar().span();
    var there = all.stream().map(Entry::about).toList();
    var occurrences = repetition.occurrences(span.local(), span.zone());
    var own =
        answers.each().stream()
            .map(Answers.ToOne::occurrence)
            .filter(it -> !there.contains(it))
            .flatMap(
                it ->
                    original(whole.about(), it).filter(occurrences::contains).stream()
                        .map(local -> occurrence(whole, it, local)));
    return Stream.concat(all.stream(), own).toList();
  }

  private static Optional<LocalDateTime> original(MeetingId series, MeetingId occurrence) {
    var prefix = series + ":";
    return occurrence.value().startsWith(prefix)
        ? Optional.of(LocalDateTime.parse(occurrence.value().substring(prefix.length()), ORIGINAL))
        : Optional.empty();
  }

  private static Entry occurrence(Entry whole, MeetingId id, LocalDateTime local) {
    var series = whole.calendar();
    var zone = series.span().zone();
    var span = Span.of(local, zone, series.span().length());
    var entry =
        series.occurrence(new Original(local, zone), span, series.wording(), series.status());
    return Entry.of(entry, id, whole.askVersion());
  }
}
