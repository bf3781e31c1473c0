package org.partnershiphub.membership.attestation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.partnershiphub.membership.registry.GroupId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How rosters are asked for.
 *
 * @param reminderDays how many days after the opening a roster is asked for again
 * @param escalateTo the body whose primary is asked where a jurisdiction has no lead
 */
@Validated
@ConfigurationProperties("membership.attestation")
public record AttestationRules(
    @DefaultValue({"10", "20"}) @NotNull List<@NotNull @Positive Integer> reminderDays,
    @DefaultValue("executive-committee") @NotNull String escalateTo) {

  public AttestationRules {
    reminderDays = reminderDays.stream().distinct().sorted().toList();
  }

  public GroupId body() {
    return new GroupId(escalateTo);
  }
}
