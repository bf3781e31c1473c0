package org.partnershiphub.membership.scim;

/** All that a directory says in one go: the record, and whether the account is open. */
public record Word(DirectoryRecord says, boolean active) {}
