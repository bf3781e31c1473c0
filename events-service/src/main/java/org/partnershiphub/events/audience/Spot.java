package org.partnershiphub.events.audience;

/** Where a record stands on its topic; the order of cards and of what erases them. */
public record Spot(int partition, long offset) {}
