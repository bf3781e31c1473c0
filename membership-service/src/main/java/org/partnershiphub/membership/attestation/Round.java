package org.partnershiphub.membership.attestation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.JurisdictionId;

/**
 * Which campaign asks which jurisdiction, and on which days.
 *
 * @param zone the jurisdiction's, in which its days begin
 * @param reminderDays as the setting was when the campaign opened
 */
public record Round(
    CampaignId campaign,
    JurisdictionId jurisdiction,
    LocalDate opensOn,
    LocalDate dueOn,
    ZoneId zone,
    List<Integer> reminderDays) {

  public Round {
    reminderDays = List.copyOf(reminderDays);
  }

  /** The last reminder whose day has come; those before it are not made up for. */
  OptionalInt reminderBy(Instant now) {
    var passed = ChronoUnit.DAYS.between(opensOn, LocalDate.ofInstant(now, zone));
    return reminderDays.stream().mapToInt(it -> it).filter(it -> it <= passed).max();
  }

  @Nullable Instant reminderAfter(int day) {
    return reminderDays.stream()
        .filter(it -> it > day)
        .min(Integer::compare)
        .map(it -> opensOn.plusDays(it).atStartOfDay(zone).toInstant())
        .orElse(null);
  }
}
