package org.partnershiphub.events.audience;

import org.partnershiphub.events.audience.Audience.Source;

/** A place that somebody holds in a source of an audience. */
public record Held(PersonId person, Source source, Part part) {}
