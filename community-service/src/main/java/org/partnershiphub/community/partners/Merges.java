package org.partnershiphub.community.partners;

import reactor.core.publisher.Mono;

/**
 * Which people turned out to be one. Whatever is heard of the merged one, before or after, is the
 * survivor's.
 */
public interface Merges {

  /** Who this person is now: themselves, when they were not merged. */
  Mono<PersonId> survivor(PersonId person);

  /**
   * Passes all that is known of the one to the other.
   *
   * @return who has it now, should the survivor have been merged in turn
   */
  Mono<PersonId> merge(PersonId merged, PersonId survivor);
}
