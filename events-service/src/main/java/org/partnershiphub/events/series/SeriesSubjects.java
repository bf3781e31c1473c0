package org.partnershiphub.events.series;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Subjects;
import org.partnershiphub.events.schedule.TimeZones;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Single meetings and series, as people are invited to them. */
@Component
public class SeriesSubjects implements Subjects {

  private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  /** How long after its end people may still have to be told of something before it. */
  private static final Duration AFTERMATH = Duration.ofDays(1);

  private final Meetings meetings;
  private final AllSeries series;
  private final InstantSource clock;
  private final TimeZones zones;

  public SeriesSubjects(Meetings meetings, AllSeries series, InstantSource clock, TimeZones zones) {
    this.meetings = meetings;
    this.series = series;
    this.clock = clock;
    this.zones = zones;
  }

  @Override
  public Mono<Invitable> find(MeetingId id) {
    if (!SeriesId.claims(id)) {
      return meetings.find(id).map(it -> Invitable.of(it.state()));
    }
    return SeriesId.isOne(id)
        ? series.find(new SeriesId(id.value())).map(it -> invitable(it.state()))
        : Mono.empty();
  }

  @Override
  public Flux<Invitable> upcoming(Concern concern, Instant now) {
    var recurring = series.of(concern).map(this::invitable).filter(it -> !it.isOver(now));
    return meetings.upcoming(concern, now).map(Invitable::of).concatWith(recurring);
  }

  @Override
  public Flux<Invitable> upcoming(Instant now) {
    return Flux.concat(meetings.single(now), series.going().map(SeriesId::subject))
        .concatMap(this::find);
  }

  Invitable invitable(MeetingSeries it) {
    return new Invitable(
        it.id().subject(),
        it.lineage().root(),
        it.version(),
        it.ended(),
        it.audience(),
        it.subject().accessLevel(),
        day(it),
        until(it, it.endedAt()));
  }

  /** Of a series that is over, the last day that it had. */
  private LocalDate day(MeetingSeries it) {
    return it.plan()
        .next(clock.instant(), zones)
        .or(() -> it.plan().last(zones))
        .map(next -> next.slot().day())
        .orElse(it.plan().first().toLocalDate());
  }

  private Instant until(MeetingSeries it, @Nullable Instant endedAt) {
    if (endedAt != null) {
      return endedAt.plus(AFTERMATH);
    }
    return it.plan().endless()
        ? FOR_EVER
        : it.plan().last(zones).map(last -> last.slot().startsAt()).orElse(Instant.EPOCH);
  }
}
