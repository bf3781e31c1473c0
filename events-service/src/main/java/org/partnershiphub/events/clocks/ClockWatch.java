package org.partnershiphub.events.clocks;

import java.time.Duration;
import org.partnershiphub.events.schedule.TimeZones;
import org.partnershiphub.platform.change.Aggregates;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import reactor.core.publisher.Mono;

/** Looks at every start whether the rules of the clocks are others than at the last. */
public final class ClockWatch implements ApplicationRunner {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Aggregates<ClocksId, Clocks> clocks;
  private final TimeZones zones;

  public ClockWatch(Aggregates<ClocksId, Clocks> clocks, TimeZones zones) {
    this.clocks = clocks;
    this.zones = zones;
  }

  /** One small write; it waits, so that no start goes by without the look. */
  @Override
  public void run(ApplicationArguments arguments) {
    look().block(LIMIT);
  }

  public Mono<Void> look() {
    return Mono.defer(
            () -> clocks.upsert(ClocksId.WORLD, Clocks.UNSEEN, it -> it.seen(zones.version())))
        .then();
  }
}
