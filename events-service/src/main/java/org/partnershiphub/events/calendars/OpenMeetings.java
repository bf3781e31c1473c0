package org.partnershiphub.events.calendars;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingSearch;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.icalendar.Calendars;
import org.partnershiphub.platform.icalendar.Calendars.Listed;
import org.partnershiphub.platform.icalendar.Issue;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The meetings that are open to everybody, for whoever comes along; there is nobody in them. */
@Service
public class OpenMeetings {

  private final Meetings meetings;
  private final Wordings wordings;
  private final CalendarPolicy policy;
  private final InstantSource clock;

  OpenMeetings(Meetings meetings, Wordings wordings, CalendarPolicy policy, InstantSource clock) {
    this.meetings = meetings;
    this.wordings = wordings;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * By start and id, also the cancelled ones.
   *
   * @param from now, when null
   */
  public Flux<Meeting> list(
      @Nullable Instant from, @Nullable Instant to, MeetingSearch.@Nullable Mark after, int limit) {
    return Flux.defer(
        () -> {
          var first = from == null ? clock.instant() : from;
          return meetings
              .list(new MeetingSearch(null, Set.of(), true, first, to, after, limit))
              .map(Versioned::state);
        });
  }

  /** As a calendar; an occurrence of a series is an entry like any other there. */
  public Mono<Feeds.Reading> calendar(List<String> known) {
    return Mono.defer(
        () -> {
          var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
          return list(clock.instant().minus(policy.past()), null, null, policy.most())
              .map(it -> new Listed(wordings.unpeopled(it), issue(it, today)))
              .collectList()
              .map(it -> Calendars.feed(head(), it))
              .map(text -> reading(text, today, Tag.read(known)));
        });
  }

  private static Feeds.Reading reading(String text, LocalDate today, List<Tag> known) {
    var tag = Tag.of("", 0, today, text);
    var has = known.stream().anyMatch(tag::sameContents);
    return new Feeds.Reading(tag.toString(), has ? null : text);
  }

  private Calendars.Feed head() {
    return new Calendars.Feed(Wordings.PRODUCT, "Partnership Hub: open meetings", policy.refresh());
  }

  /** Written anew each day, so that a day's readers find it as it was. */
  private static Issue issue(Meeting it, LocalDate today) {
    return new Issue(it.version(), today.atStartOfDay(ZoneOffset.UTC).toInstant(), null, null);
  }
}
