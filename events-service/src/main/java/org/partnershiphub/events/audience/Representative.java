package org.partnershiphub.events.audience;

/** Who stands for a jurisdiction in a group, and in which capacity. */
public record Representative(
    GroupId group, JurisdictionId jurisdiction, PersonId person, Capacity capacity) {}
