package org.partnershiphub.notification.preferences;

import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.change.Aggregates;

/** What people want, each in a document of their own; most have none. */
public interface AllPreferences extends Aggregates<PersonId, Preferences> {}
