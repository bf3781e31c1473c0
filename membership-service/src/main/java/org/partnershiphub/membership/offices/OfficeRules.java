package org.partnershiphub.membership.offices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
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
   * @param forJurisdictions whether only people affiliated with a jurisdiction may hold it
   */
  public record Rule(@Positive int mostOpenTerms, boolean forJurisdictions) {}

  Rule of(OfficeId office) {
    var rule = offices.get(office.value());
    if (rule == null) {
      throw new OfficeProblem.NotFound(office);
    }
    return rule;
  }
}
