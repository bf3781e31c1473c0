package org.partnershiphub.notification.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.preferences.PreferenceBook;
import org.partnershiphub.notification.reminders.Openings.Opening;
import org.springframework.stereotype.Component;

/**
 * Reminds those who are invited when a timer rings. A timer stands for a meeting or a series, not
 * for each person: who is invited, and where they live, is looked up when it rings. Rung twice it
 * comes to the same notices.
 */
@Component
public class Reminding {

  private static final int AT_ONCE = 500;

  private final Timers timers;
  private final Directory directory;
  private final PreferenceBook preferences;
  private final Notices notices;
  private final Planning planning;
  private final ReminderSettings settings;
  private final Openings openings;

  public Reminding(
      Timers timers,
      Directory directory,
      PreferenceBook preferences,
      Notices notices,
      Planning planning,
      ReminderSettings settings) {
    this.timers = timers;
    this.directory = directory;
    this.preferences = preferences;
    this.notices = notices;
    this.planning = planning;
    this.settings = settings;
    this.openings = new Openings(settings.parsed());
  }

  /**
   * Something was learned of a meeting or a series: its timer is set anew.
   *
   * @param told when others told it; nobody is reminded of what was due before
   */
  public void learned(MeetingId meeting, Instant told) {
    var card = card(meeting);
    var before = timers.find(meeting).map(Timer::from).filter(it -> it.isAfter(told));
    var from = before.orElse(told);
    timers.set(new Timer(meeting, from, openings.next(card, from).orElse(null)));
  }

  private @Nullable MeetingCard card(MeetingId meeting) {
    return directory.meetings(List.of(meeting)).get(meeting);
  }

  /** Rings what is due; returns how many did. */
  int ring(Instant now, int limit) {
    var due = timers.due(now, limit);
    due.forEach(it -> ring(it, now));
    return due.size();
  }

  private void ring(Timer timer, Instant now) {
    var card = card(timer.of());
    var open = openings.open(card, timer.from(), now);
    var next = new ArrayList<Instant>();
    openings.later(card, now).ifPresent(next::add);
    if (!open.isEmpty()) {
      notices.invited(
          timer.of().value(),
          AT_ONCE,
          some -> {
            var zones = zones(some);
            var round = new Round(timer, now, zones);
            planning.plan(open.stream().flatMap(it -> reminders(it, some, round)).toList());
            open.stream()
                .filter(it -> it.lead().byReader())
                .flatMap(it -> zones.values().stream().map(zone -> moment(it, zone)))
                .filter(it -> it.isAfter(now))
                .forEach(next::add);
          });
    }
    var after = next.stream().min(Instant::compareTo).orElse(null);
    timers.rung(timer, new Timer(timer.of(), now, after));
  }

  /** One ringing for some people. */
  private record Round(Timer timer, Instant now, Map<PersonId, ZoneId> zones) {}

  private Stream<Notice> reminders(Opening it, List<Notice> invited, Round round) {
    return invited.stream()
        .filter(person -> due(it, person, round))
        .map(person -> reminder(it, person, round.timer().of()));
  }

  private boolean due(Opening it, Notice invited, Round round) {
    var zone = round.zones().get(invited.id().person());
    if (zone == null) {
      return false;
    }
    var moment = moment(it, zone);
    var passing = moment.isAfter(round.timer().from()) && !moment.isAfter(round.now());
    return passing
        && !moment.plus(settings.late()).isBefore(round.now())
        && moment.isAfter(invited.origin().at().plus(apart(it, moment)));
  }

  private Duration apart(Opening it, Instant moment) {
    var seconds = Duration.between(moment, it.timing().at()).toSeconds() * settings.apart();
    return Duration.ofSeconds((long) seconds);
  }

  private static Instant moment(Opening it, ZoneId zone) {
    return it.lead().moment(it.timing(), zone);
  }

  /** The time of the meeting is the version: of one time one is reminded once. */
  private static Notice reminder(Opening it, Notice invited, MeetingId subject) {
    var id =
        new NoticeId(
            invited.id().person(),
            it.lead().subject(it.meeting()),
            it.timing().at().getEpochSecond(),
            NoticeKind.MEETING_REMINDER);
    var matter = new Matter.Reminder(it.meeting(), subject, it.lead().name(), it.timing().at());
    return Notice.planned(id, matter, invited.why(), invited.through(), invited.origin());
  }

  private Map<PersonId, ZoneId> zones(List<Notice> invited) {
    var people = invited.stream().map(it -> it.id().person()).toList();
    var wishes = preferences.of(people);
    var zones = new HashMap<PersonId, ZoneId>();
    directory
        .people(people)
        .forEach(
            (person, card) -> {
              var wish = wishes.get(person);
              zones.put(person, wish == null ? card.zone() : wish.zoneOr(card.zone()));
            });
    return zones;
  }
}
