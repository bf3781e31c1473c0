package org.partnershiphub.events.audience;

/**
 * What scheduling needs to know about a group.
 *
 * @param category community-service's word, such as {@code GOVERNANCE_COMMITTEE}; empty when it was
 *     not heard
 */
public record GroupCard(
    GroupId group, Lifecycle lifecycle, boolean confidential, boolean closed, String category) {}
