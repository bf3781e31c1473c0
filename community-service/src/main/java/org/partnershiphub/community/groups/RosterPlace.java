package org.partnershiphub.community.groups;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.Place;

/** A line of a roster. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RosterPlace(
    PersonId person,
    @Nullable JurisdictionId jurisdiction,
    Capacity capacity,
    @Nullable LocalDate from)
    implements Place {}
