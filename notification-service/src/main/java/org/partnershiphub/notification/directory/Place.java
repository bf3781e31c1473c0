package org.partnershiphub.notification.directory;

/**
 * Where a record stood on the topic of people: under one key, whatever stands later in a partition
 * is newer. A record without a value has no number of its own, so this is all that says whether a
 * card came before it was taken back, or after.
 */
public record Place(int partition, long offset) {}
