package org.partnershiphub.notification.directory;

/** What we know of a group. */
public record GroupCard(GroupId group, String name, String category, boolean confidential) {}
