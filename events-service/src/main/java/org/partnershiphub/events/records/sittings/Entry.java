package org.partnershiphub.events.records.sittings;

import org.partnershiphub.events.audience.PersonId;

/**
 * What somebody notes about a person.
 *
 * @param pointer where it stands in the request
 */
public record Entry(PersonId person, Presence presence, String pointer) {}
