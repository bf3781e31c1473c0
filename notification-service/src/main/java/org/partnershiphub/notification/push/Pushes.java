package org.partnershiphub.notification.push;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Pushed;

/** Pushes under way. Imperative on purpose, as the {@code Directory}. */
public interface Pushes {

  /** Writes those that are new, and says which; what was planned before keeps its fate. */
  List<Push> plan(Collection<Push> planned);

  /** Those that are due, put off until then so that a crash loses none and nobody doubles them. */
  List<Push> due(Instant now, Instant putOffUntil, int limit);

  /** One try, in the log of the notice; when there is no next, it is over. */
  void tried(Push push, Pushed pushed, Optional<Instant> next);

  void forget(PersonId person);

  /** Nobody asks any more what had come to its end before this. */
  void drop(Instant before);
}
