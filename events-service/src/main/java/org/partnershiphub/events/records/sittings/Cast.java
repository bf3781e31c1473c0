package org.partnershiphub.events.records.sittings;

import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;

/** The one vote of a jurisdiction, and by whom it was cast. */
public record Cast(JurisdictionId jurisdiction, Vote vote, PersonId person, Role role) {}
