package org.partnershiphub.events.intake;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.TimeZones;
import org.partnershiphub.events.series.AllSeries;
import org.partnershiphub.events.series.Materialising;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The rules of the clocks are others: every wall clock ahead stays, its instant is computed anew,
 * and only what truly begins at another moment is told. Running it again finds nothing.
 */
@Component
class ClocksIntake {

  private static final int SIDE_BY_SIDE = 4;

  private final Meetings meetings;
  private final AllSeries series;
  private final Materialising materialising;
  private final TimeZones zones;
  private final InstantSource clock;

  ClocksIntake(
      Meetings meetings,
      AllSeries series,
      Materialising materialising,
      TimeZones zones,
      InstantSource clock) {
    this.meetings = meetings;
    this.series = series;
    this.materialising = materialising;
    this.zones = zones;
    this.clock = clock;
  }

  /** Another version than before; nothing was computed before the first. */
  record ClocksChanged(@Nullable String before) {}

  Intake on(Intake intake) {
    return intake.on("meetings.clocks-changed.v1", ClocksChanged.class, this::changed);
  }

  private Mono<Void> changed(ClocksChanged it, Envelope envelope) {
    if (it.before() == null) {
      return Mono.empty();
    }
    var single =
        meetings
            .single(clock.instant())
            .flatMap(id -> meetings.change(id, now -> now.reckoned(zones)), SIDE_BY_SIDE);
    var recurring = series.going().flatMap(materialising::of, SIDE_BY_SIDE);
    return single.thenMany(recurring).then();
  }
}
