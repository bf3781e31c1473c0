package org.partnershiphub.events.drift;

import java.time.Instant;
import java.util.List;
import org.partnershiphub.events.invitations.Drifted;

/**
 * What a check found.
 *
 * @param at when it was done
 * @param subjects the meetings and series that were looked at
 * @param unsettled those of them that are being expanded just now, and so were left alone
 * @param compared the people who are invited to them or should be
 * @param found how many have drifted
 * @param drifted the first of those
 */
public record Report(
    Instant at, int subjects, int unsettled, long compared, long found, List<Drifted> drifted) {

  public Report {
    drifted = List.copyOf(drifted);
  }
}
