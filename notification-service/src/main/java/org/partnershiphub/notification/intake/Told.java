package org.partnershiphub.notification.intake;

import java.util.function.BiConsumer;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import reactor.core.publisher.Mono;

/** Handlers that do their work on the listener's own thread. */
final class Told {

  private Told() {}

  static <T> Intake.Handler<T> to(BiConsumer<T, Envelope> task) {
    return (fact, it) -> Mono.fromRunnable(() -> task.accept(fact, it));
  }
}
