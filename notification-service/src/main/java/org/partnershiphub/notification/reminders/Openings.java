package org.partnershiphub.notification.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.Session;
import org.partnershiphub.notification.directory.Timing;

/** What there is to be reminded of: pure. */
final class Openings {

  /** Weekends make business days further apart, and readers live in other zones. */
  private static final Duration MARGIN = Duration.ofDays(3);

  private final List<Lead> leads;
  private final Duration horizon;

  Openings(List<Lead> leads) {
    this.leads = List.copyOf(leads);
    this.horizon =
        leads.stream()
            .map(
                it -> Duration.ofDays(it.unit().ofDays() ? 2L * it.amount() : 1 + it.amount() / 24))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO)
            .plus(MARGIN);
  }

  /**
   * One lead of one date.
   *
   * @param meeting a single meeting, or an occurrence of a series
   */
  record Opening(MeetingId meeting, Timing timing, Lead lead) {}

  /**
   * Those whose moment comes for somebody after {@code from} and for somebody until {@code now}.
   */
  List<Opening> open(@Nullable MeetingCard card, Instant from, Instant now) {
    return all(card, now)
        .filter(it -> !it.lead().first(it.timing()).isAfter(now))
        .filter(it -> it.lead().last(it.timing()).isAfter(from))
        .toList();
  }

  /** When the next moment comes for anybody: at once, while those of a lead are passing. */
  Optional<Instant> next(@Nullable MeetingCard card, Instant from) {
    return all(card, from)
        .filter(it -> it.lead().last(it.timing()).isAfter(from))
        .map(it -> it.lead().first(it.timing()))
        .map(it -> it.isAfter(from) ? it : from)
        .min(Instant::compareTo);
  }

  /** The same, but for those that are passing now. */
  Optional<Instant> later(@Nullable MeetingCard card, Instant now) {
    return all(card, now)
        .map(it -> it.lead().first(it.timing()))
        .filter(it -> it.isAfter(now))
        .min(Instant::compareTo);
  }

  /** Of dates that are still to come; of those beyond the horizon the first says it all. */
  private Stream<Opening> all(@Nullable MeetingCard card, Instant now) {
    if (card == null || card.cancelled()) {
      return Stream.of();
    }
    var version = card.at(card.version());
    return version == null
        ? Stream.of()
        : near(version, now).stream().flatMap(it -> leads(id(card, version, it), it.timing()));
  }

  private Stream<Opening> leads(MeetingId meeting, Timing timing) {
    return leads.stream().map(lead -> new Opening(meeting, timing, lead));
  }

  private List<Session> near(MeetingVersion version, Instant now) {
    var near = new ArrayList<Session>();
    for (var it : (Iterable<Session>) version.upcoming(now.plusMillis(1))::iterator) {
      near.add(it);
      if (it.timing().at().isAfter(now.plus(horizon))) {
        break;
      }
    }
    return near;
  }

  private static MeetingId id(MeetingCard card, MeetingVersion version, Session it) {
    return version.course() == null ? card.meeting() : card.meeting().occurrence(it.original());
  }
}
