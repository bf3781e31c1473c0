package org.partnershiphub.notification.directory;

import org.jspecify.annotations.Nullable;

/** What we know of a jurisdiction: its name, and who speaks for its places, once we heard. */
public record JurisdictionCard(
    JurisdictionId jurisdiction, @Nullable String name, @Nullable PersonId lead) {}
