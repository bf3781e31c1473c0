package org.partnershiphub.events.audience;

import java.util.List;

/** A person of an audience, once, with all the groups through which they belong to it. */
public record Attendant(PersonId person, List<GroupId> via) {}
