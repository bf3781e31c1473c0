package org.partnershiphub.community.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;

/**
 * An active jurisdiction with too few places in a group.
 *
 * @param inGrace it was activated lately: the gap is shown but does not break the group yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverageGap(
    JurisdictionId jurisdiction,
    long filled,
    int needed,
    boolean inGrace,
    @Nullable LocalDate graceUntil) {}
