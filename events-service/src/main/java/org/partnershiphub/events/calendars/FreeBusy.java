package org.partnershiphub.events.calendars;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.partnershiphub.events.answers.AllAnswers;
import org.partnershiphub.events.answers.Answer;
import org.partnershiphub.events.answers.Answers;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.calendars.BusyTimes.Stretch;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingSearch;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When the people of a group are busy, to pick a time: by the meetings that they have accepted.
 * There is how many, never who; and nothing of a group so small that how many says who, but to
 * coordinators, who see the answers anyway.
 */
@Service
public class FreeBusy {

  /** No meeting is longer. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private static final int MOST = 10_000;
  private static final int SIDE_BY_SIDE = 16;

  private final GroupPeople groups;
  private final Meetings meetings;
  private final AllAnswers answers;
  private final CalendarPolicy policy;

  FreeBusy(GroupPeople groups, Meetings meetings, AllAnswers answers, CalendarPolicy policy) {
    this.groups = groups;
    this.meetings = meetings;
    this.answers = answers;
    this.policy = policy;
  }

  /**
   * @param people how many the group has
   */
  public record Times(int people, List<Busy> busy) {}

  public Mono<Times> of(GroupId group, Instant from, Instant to, Actor actor) {
    return Mono.defer(
        () -> {
          var stretch = new Stretch(from, to);
          if (stretch.isNone() || Duration.between(from, to).toDays() > policy.days()) {
            throw new CalendarProblem.StretchUnfit(policy.days());
          }
          return entitled(group, actor)
              .then(Mono.defer(() -> groups.of(group, from)))
              .doOnNext(people -> requireEnough(people, actor))
              .flatMap(people -> times(people, stretch));
        });
  }

  private Mono<Void> entitled(GroupId group, Actor actor) {
    return ReadingRights.coordinates(actor)
        ? Mono.empty()
        : groups
            .hasNow(group, new PersonId(actor.person()))
            .flatMap(in -> in ? Mono.empty() : Mono.error(FreeBusy::forbidden));
  }

  private static Forbidden forbidden() {
    return new Forbidden("Busy times are for coordinators and for those who are in the group.");
  }

  private void requireEnough(List<PersonId> people, Actor actor) {
    if (people.size() < policy.least() && !ReadingRights.coordinates(actor)) {
      throw new CalendarProblem.TooFewPeople(policy.least());
    }
  }

  private Mono<Times> times(List<PersonId> people, Stretch stretch) {
    var search =
        new MeetingSearch(
            null, null, false, stretch.from().minus(LONGEST), stretch.to(), null, MOST);
    return Mono.zip(
            meetings.list(search).map(Versioned::state).filter(it -> !it.cancelled()).collectList(),
            Flux.fromIterable(people).flatMap(answers::of, SIDE_BY_SIDE).collectList())
        .map(it -> new Times(people.size(), busy(it.getT1(), it.getT2(), stretch)));
  }

  private static List<Busy> busy(List<Meeting> meetings, List<Answers> answers, Stretch stretch) {
    var bySubject = meetings.stream().collect(groupingBy(Meeting::invitedBy));
    var own = new HashMap<PersonId, List<Stretch>>();
    for (var it : answers) {
      bySubject.getOrDefault(it.subject(), List.of()).stream()
          .filter(meeting -> isAccepted(it, meeting))
          .map(meeting -> new Stretch(meeting.slot().startsAt(), meeting.slot().endsAt()))
          .map(time -> time.within(stretch))
          .forEach(time -> own.computeIfAbsent(it.person(), p -> new ArrayList<>()).add(time));
    }
    return BusyTimes.count(own.values());
  }

  private static boolean isAccepted(Answers answers, Meeting meeting) {
    return answers.to(meeting).filter(it -> it.answer() == Answer.ACCEPTED).isPresent();
  }
}
