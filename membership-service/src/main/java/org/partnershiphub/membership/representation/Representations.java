package org.partnershiphub.membership.representation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.web.Window;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who spoke, speaks and will speak for each jurisdiction. */
public interface Representations extends TimedAggregates<RepresentationId, Representation> {

  /** The jurisdictions for which this person spoke, speaks or will speak. */
  Flux<JurisdictionId> naming(PersonId person);

  /**
   * One more than the window asks for, in the order of the jurisdictions; of all of them where
   * nothing is said.
   */
  Mono<List<Representation>> list(
      @Nullable JurisdictionId jurisdiction, @Nullable GroupId group, Window window);
}
