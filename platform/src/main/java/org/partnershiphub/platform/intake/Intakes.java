package org.partnershiphub.platform.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.partnershiphub.platform.fact.Envelopes;

/** Makes intakes: {@code intakes.named("membershipFacts").on(type, View.class, handler)}. */
public final class Intakes {

  private final Envelopes envelopes;
  private final MeterRegistry meters;
  private final Duration limit;

  /**
   * @param limit how long one fact may take before it counts as failed
   */
  public Intakes(Envelopes envelopes, MeterRegistry meters, Duration limit) {
    this.envelopes = envelopes;
    this.meters = meters;
    this.limit = limit;
  }

  /**
   * @param name for metrics and logs; by custom the name of the binding's bean
   */
  public Intake named(String name) {
    return new Intake(name, envelopes, meters, limit);
  }
}
