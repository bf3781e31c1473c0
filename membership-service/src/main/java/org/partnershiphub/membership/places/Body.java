package org.partnershiphub.membership.places;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.GroupId;

/**
 * A group of community-service, as far as we need to know it.
 *
 * @param openness how people come in; absent while only its end was told
 */
public record Body(
    GroupId group,
    @Nullable String name,
    @Nullable String category,
    @Nullable String openness,
    boolean closed) {

  public boolean isOpen() {
    return !closed && openness != null;
  }

  /** Whether every jurisdiction is to name somebody: that is what a designated body is. */
  public boolean isForEveryJurisdiction() {
    return isOpen() && "DESIGNATED".equals(openness);
  }
}
