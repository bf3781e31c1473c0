package org.partnershiphub.community.groups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a group is.
 *
 * @param confidential what happens in it, and who takes part, is for its people only
 */
public record GroupProfile(
    String name,
    Category category,
    Lifecycle lifecycle,
    @Nullable String purpose,
    @Nullable String areaOfInterest,
    @Nullable LocalDate reviewOn,
    boolean confidential) {}
