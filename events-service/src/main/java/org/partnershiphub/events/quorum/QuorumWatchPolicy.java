package org.partnershiphub.events.quorum;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a quorum is looked after.
 *
 * @param before how long before a meeting it is told that too few will come
 * @param categories the categories of groups, in community-service's words, whose meetings need one
 */
@Validated
@ConfigurationProperties("events.quorum-watch")
public record QuorumWatchPolicy(
    @DefaultValue("7d") @NotNull Duration before,
    @DefaultValue("GOVERNANCE_.*") @NotNull Pattern categories) {

  boolean governs(String category) {
    return categories.matcher(category).matches();
  }
}
