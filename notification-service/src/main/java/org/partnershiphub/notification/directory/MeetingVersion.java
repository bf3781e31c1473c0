package org.partnershiphub.notification.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stood at one version.
 *
 * @param title absent when confidential
 * @param reason why it was moved to this, when somebody said
 */
public record MeetingVersion(
    int version,
    @Nullable String title,
    Timing timing,
    Access access,
    List<GroupId> groups,
    @Nullable String place,
    @Nullable String reason) {

  /** Who may know what it is about. */
  public enum Access {
    OPEN,
    MEMBERS,
    CONFIDENTIAL
  }

  public MeetingVersion {
    groups = List.copyOf(groups);
  }

  public boolean confidential() {
    return access == Access.CONFIDENTIAL;
  }
}
