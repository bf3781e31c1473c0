package org.partnershiphub.membership.privacy;

import org.partnershiphub.membership.registry.PersonId;
import reactor.core.publisher.Mono;

/** A capability that holds something about people besides the person's own record. */
public interface Holding {

  /** What it is called in an export. */
  String name();

  /** All of it, as it may be shown to the person. */
  Mono<?> about(PersonId person);
}
