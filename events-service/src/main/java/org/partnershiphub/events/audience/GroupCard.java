package org.partnershiphub.events.audience;

/** What scheduling needs to know about a group. */
public record GroupCard(GroupId group, Lifecycle lifecycle, boolean confidential, boolean closed) {}
