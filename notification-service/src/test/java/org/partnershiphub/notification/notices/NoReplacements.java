package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.util.List;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;

/** Nobody is replaced here. */
public final class NoReplacements implements Replacements {

  @Override
  public void departed(Open departure, Instant due) {}

  @Override
  public void placeEnded(String cause, GroupId group) {}

  @Override
  public List<Open> due(Instant now, int limit) {
    return List.of();
  }

  @Override
  public void putOff(String cause, Instant until) {}

  @Override
  public void done(String cause) {}

  @Override
  public void leadNamed(JurisdictionId jurisdiction, Instant now) {}
}
