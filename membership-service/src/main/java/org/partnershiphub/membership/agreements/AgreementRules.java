package org.partnershiphub.membership.agreements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.agreements.AgreementFact.Consequence;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.registry.Warnings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the end of each kind of agreement is watched.
 *
 * @param agreements by kind, a word of the vocabulary
 */
@Validated
@ConfigurationProperties("membership")
public record AgreementRules(@NotEmpty Map<String, @Valid Rule> agreements) {

  /**
   * @param warnDays how many days before the last day people are warned
   * @param warnDaysMore further ones for a kind of government that needs longer to sign
   * @param graceDays how long SUSPENSION_AFTER_GRACE waits
   */
  public record Rule(
      @DefaultValue({"90", "60", "30", "7"}) List<@Positive Integer> warnDays,
      @DefaultValue Map<Place.Kind, List<@Positive Integer>> warnDaysMore,
      @NotNull Consequence consequence,
      @DefaultValue("30") @Positive int graceDays) {}

  /**
   * @param government what the party is, when it is a jurisdiction
   */
  Watch watch(String kind, ZoneId zone, Place.@Nullable Kind government) {
    var rule = agreements.get(kind);
    if (rule == null) {
      throw new IllegalStateException("There is no setting membership.agreements." + kind);
    }
    var more =
        government == null
            ? List.<Integer>of()
            : rule.warnDaysMore().getOrDefault(government, List.of());
    var days = Stream.concat(rule.warnDays().stream(), more.stream()).toList();
    var waits = rule.consequence() == Consequence.SUSPENSION_AFTER_GRACE;
    return new Watch(new Warnings(zone, days), rule.consequence(), waits ? rule.graceDays() : null);
  }

  Consequence consequence(String kind) {
    var rule = agreements.get(kind);
    return rule == null ? Consequence.SUSPENSION_AFTER_GRACE : rule.consequence();
  }
}
