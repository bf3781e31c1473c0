package org.partnershiphub.events.quorum;

import java.util.Set;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.schedule.Meeting;
import reactor.core.publisher.Mono;

/** Which jurisdictions count for a quorum. */
public interface QuorumBase {

  /** The base of this body as it was when the meeting began. */
  Mono<Set<JurisdictionId>> of(GroupId body, Meeting meeting);
}
