package org.partnershiphub.events.invitations;

import java.util.Collection;
import java.util.List;
import org.partnershiphub.events.schedule.MeetingId;
import reactor.core.publisher.Mono;

/** How far the expansions are: one row per meeting, for its latest version. */
public interface Expansions {

  Mono<Expansion> find(MeetingId meeting);

  /**
   * Begins the expansion of this version, or finds it as it was left.
   *
   * @return empty when it is done, or a later version has begun
   */
  Mono<Expansion> begin(MeetingId meeting, int version);

  /**
   * Fixes what the next chunk is.
   *
   * @return the expansion with it; empty when somebody else has gone on from here
   */
  Mono<Expansion> plan(Expansion at, List<Invitation> next);

  /**
   * @param whateverChanged false to be done only if nobody came or went unseen
   * @return whether it is done now
   */
  Mono<Boolean> finish(Expansion at, boolean whateverChanged);

  /** Begins another pass from the start, which sees all that changed up to now. */
  Mono<Expansion> again(Expansion at);

  /**
   * Begins once more on what is done, for an audience that is another without a word of it; one
   * that runs is told that somebody came or went. Chunks are counted on, so no batch is named
   * twice.
   */
  Mono<Void> reopen(MeetingId meeting);

  /** Says to the running expansions of these meetings that somebody came or went. */
  Mono<Void> changed(Collection<MeetingId> meetings);
}
