package org.partnershiphub.events.calendars;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.AllAnswers;
import org.partnershiphub.events.answers.Answers;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Diaries;
import org.partnershiphub.events.invitations.Diaries.Item;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.icalendar.Attendee;
import org.partnershiphub.platform.icalendar.Attendee.Answer;
import org.partnershiphub.platform.icalendar.CalendarEntry;
import org.partnershiphub.platform.icalendar.Calendars;
import org.partnershiphub.platform.icalendar.Calendars.Listed;
import org.partnershiphub.platform.icalendar.Issue;
import org.partnershiphub.platform.icalendar.Mailbox;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes a person's calendar: all that they are invited to, or what they are invited to through one
 * group; also what was cancelled, as cancelled. The same diary gives the same text.
 */
@Component
class FeedWriter {

  private static final Comparator<Listed> IN_ORDER =
      Comparator.comparing((Listed it) -> it.entry().span().at())
          .thenComparing(it -> it.entry().uid());

  private final Diaries diaries;
  private final Entries entries;
  private final AllAnswers answers;
  private final CalendarPolicy policy;
  private final InstantSource clock;

  FeedWriter(
      Diaries diaries,
      Entries entries,
      AllAnswers answers,
      CalendarPolicy policy,
      InstantSource clock) {
    this.diaries = diaries;
    this.entries = entries;
    this.answers = answers;
    this.policy = policy;
    this.clock = clock;
  }

  Mono<String> write(CalendarFeed feed) {
    var person = feed.person();
    var items =
        diaries
            .of(person)
            .filter(it -> feed.group() == null || it.via().contains(feed.group()))
            .collectList();
    return Mono.zip(items, answers.of(person).collectMap(Answers::subject))
        .flatMap(
            it ->
                entries.of(it.getT1()).map(found -> listed(it.getT1(), found, it.getT2(), person)))
        .map(it -> Calendars.feed(head(feed), it));
  }

  private Calendars.Feed head(CalendarFeed feed) {
    var name = feed.group() == null ? "Partnership Hub" : "Partnership Hub: " + feed.group();
    return new Calendars.Feed(Wordings.PRODUCT, name, policy.refresh());
  }

  private List<Listed> listed(
      List<Item> items,
      Map<MeetingId, List<Entry>> found,
      Map<MeetingId, Answers> answers,
      PersonId person) {
    var since = clock.instant().minus(policy.past());
    var listed = new ArrayList<Listed>();
    for (var item : items) {
      var answered = new Answered(answers.get(item.subject()));
      for (var entry : answered.over(found.getOrDefault(item.subject(), List.of()))) {
        if (!isOver(entry.calendar(), since)) {
          listed.add(new Listed(entry.written(), issue(item, answered.to(entry), person)));
        }
      }
    }
    listed.sort(IN_ORDER);
    return listed;
  }

  private static boolean isOver(CalendarEntry entry, Instant since) {
    var last = entry.lastEnd();
    return last != null && last.isBefore(since);
  }

  private Issue issue(Item item, @Nullable Answer answer, PersonId person) {
    var attendee =
        answer == null ? null : new Attendee(new Mailbox(uri(person), null), answer, false);
    return new Issue(item.sequence(), item.changedAt(), item.changedAt(), attendee);
  }

  /** An address that names the reader and is none of mail: a feed gets about. */
  private String uri(PersonId person) {
    return policy.publicUrl() + "/api/people/" + person;
  }
}
