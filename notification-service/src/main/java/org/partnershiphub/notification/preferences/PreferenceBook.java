package org.partnershiphub.notification.preferences;

import java.util.Collection;
import java.util.Map;
import org.partnershiphub.notification.directory.PersonId;

/** What whole batches of people want; imperative, as the directory is. */
@FunctionalInterface
public interface PreferenceBook {

  /** Those of these people who have ever said what they want. */
  Map<PersonId, Preferences> of(Collection<PersonId> people);
}
