package org.partnershiphub.events.records;

import java.util.function.Function;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.StaleVersion;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Mono;

/** Records of which a meeting has one; one that nobody has begun is blank and at version 0. */
public interface OnePerMeeting<S> extends Aggregates<MeetingId, S> {

  default Mono<Versioned<S>> read(MeetingId meeting, S blank) {
    return find(meeting).defaultIfEmpty(new Versioned<>(blank, 0));
  }

  /**
   * Begins it or changes it, but only at the version that the caller has seen.
   *
   * @throws StaleVersion (as an error signal) when it is at another version
   */
  default Mono<Versioned<S>> edit(
      MeetingId meeting, Expected expected, S blank, Function<S, Change<S>> decision) {
    if (Expected.ANY.equals(expected)) {
      return upsert(meeting, blank, decision);
    }
    return read(meeting, blank)
        .flatMap(
            found -> {
              if (!expected.admits(found.version())) {
                return Mono.error(() -> new StaleVersion(found.version()));
              }
              return found.version() == 0
                  ? create(meeting, decision.apply(blank))
                  : change(meeting, expected, decision);
            });
  }
}
