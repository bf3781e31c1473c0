package org.partnershiphub.platform.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.partnershiphub.platform.outbox.Documents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

@Configuration
class SampleConfiguration {

  /** What the intake heard, and whether it is broken for now. */
  static final class Heard {
    final List<Integer> counts = new CopyOnWriteArrayList<>();
    volatile boolean broken;
  }

  record Counted(TallyId tally, int count) {}

  @Bean
  Aggregates<TallyId, Tally> tallies(Documents documents) {
    return documents.collection("tallies", Tally.class, TallyId::new, Tally.Unknown::new);
  }

  @Bean
  Heard heard() {
    return new Heard();
  }

  @Bean
  Consumer<Message<byte[]>> tallyFacts(Intakes intakes, Heard heard) {
    Intake intake = intakes.named("tallyFacts");
    return intake.on(
        "membership.counted.v1",
        Counted.class,
        (fact, envelope) ->
            Mono.fromRunnable(
                () -> {
                  if (heard.broken) {
                    throw new IllegalStateException("broken for now");
                  }
                  heard.counts.add(fact.count());
                }));
  }
}
