package org.partnershiphub.membership.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Place;

/**
 * What is noted of an organisation when somebody begins to work there; neither moves later.
 *
 * @param zone its clock, for who keeps no other
 * @param kind what kind of jurisdiction it is; absent for who is none
 */
public record Home(ZoneId zone, Place.@Nullable Kind kind) {}
