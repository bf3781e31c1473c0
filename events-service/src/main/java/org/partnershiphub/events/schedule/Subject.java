package org.partnershiphub.events.schedule;

import org.jspecify.annotations.Nullable;

/** What a meeting is about and where; title and agenda of a confidential one never leave us. */
public record Subject(
    String title, @Nullable String agenda, @Nullable String place, AccessLevel accessLevel) {

  public boolean confidential() {
    return accessLevel == AccessLevel.CONFIDENTIAL;
  }

  /** The title as others may hear it. */
  public @Nullable String publicTitle() {
    return confidential() ? null : title;
  }

  /** The place as others may hear it. */
  public @Nullable String publicPlace() {
    return confidential() ? null : place;
  }
}
