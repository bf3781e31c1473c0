package org.partnershiphub.community.groups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a group began and ended.
 *
 * @param imported the fingerprint of the record it was brought in from; null when commanded
 */
public record GroupLife(
    LocalDate createdOn, @Nullable String imported, @Nullable LocalDate closedOn) {

  public boolean isClosed() {
    return closedOn != null;
  }

  GroupLife closed(LocalDate on) {
    return new GroupLife(createdOn, imported, on);
  }
}
