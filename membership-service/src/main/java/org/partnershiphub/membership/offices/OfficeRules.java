package org.partnershiphub.membership.offices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.partnershiphub.membership.offices.Office.Limits;
import org.partnershiphub.membership.registry.Warnings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which offices there are, and what each asks for.
 *
 * @param offices by name
 */
@Validated
@ConfigurationProperties("membership")
public record OfficeRules(@NotEmpty Map<String, @Valid Rule> offices) {

  /**
   * @param mostOpenTerms how many people may hold the office on one day
   * @param forJurisdictions whether only people affiliated with an active jurisdiction may hold it
   * @param warnDays how many days before the last day its holder is warned
   */
  public record Rule(
      @Positive int mostOpenTerms,
      boolean forJurisdictions,
      @DefaultValue({"90", "30"}) List<@Positive Integer> warnDays) {}

  Limits limits(OfficeId office, ZoneId zone) {
    var rule = of(office);
    return new Limits(rule.mostOpenTerms(), new Warnings(zone, rule.warnDays()));
  }

  Rule of(OfficeId office) {
    var rule = offices.get(office.value());
    if (rule == null) {
      throw new OfficeProblem.NotFound(office);
    }
    return rule;
  }
}
