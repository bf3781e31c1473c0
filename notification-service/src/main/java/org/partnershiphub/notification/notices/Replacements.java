package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.PersonId;

/**
 * Departures of which the jurisdiction's lead is told in one message: the places that ended with
 * each are collected for a moment, in whatever order the facts come. Kept by the id of the fact
 * that told the departure, which every place that ended because of it names as its cause.
 */
public interface Replacements {

  /** A departure whose lead has not been told yet. */
  record Open(
      String cause,
      PersonId departed,
      JurisdictionId jurisdiction,
      LocalDate endedOn,
      long version,
      List<GroupId> places) {}

  void departed(Open departure, Instant due);

  void placeEnded(String cause, GroupId group);

  /** Those that have been collected long enough; at most so many. */
  List<Open> due(Instant now, int limit);

  /** Not now: nobody is there to be told yet. */
  void putOff(String cause, Instant until);

  void done(String cause);

  /** A lead was named: what waited for one is due. */
  void leadNamed(JurisdictionId jurisdiction, Instant now);

  /** The lead to be told, unless it is the departed person. */
  static @Nullable PersonId toTell(Open open, @Nullable PersonId lead) {
    return open.departed().equals(lead) ? null : lead;
  }
}
