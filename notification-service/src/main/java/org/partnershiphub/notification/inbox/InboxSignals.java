package org.partnershiphub.notification.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnershiphub.notification.directory.PersonId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Says that something is on its way to a person who is looking right now. Every instance hears of
 * all deliveries, and passes on only those to the people whose streams it holds.
 */
@Component
public class InboxSignals {

  private final Map<PersonId, Sinks.Many<Long>> looking = new ConcurrentHashMap<>();

  public boolean nobodyLooks() {
    return looking.isEmpty();
  }

  public void delivery(PersonId person) {
    var sink = looking.get(person);
    if (sink != null) {
      // Whoever is too slow for this signal looks again at the next one.
      sink.tryEmitNext(0L);
    }
  }

  Flux<Long> of(PersonId person) {
    return Flux.defer(
        () ->
            looking
                .computeIfAbsent(
                    person, it -> Sinks.many().multicast().onBackpressureBuffer(64, false))
                .asFlux()
                .onBackpressureLatest()
                .doFinally(end -> forget(person)));
  }

  private void forget(PersonId person) {
    looking.computeIfPresent(
        person, (it, sink) -> sink.currentSubscriberCount() == 0 ? null : sink);
  }
}
