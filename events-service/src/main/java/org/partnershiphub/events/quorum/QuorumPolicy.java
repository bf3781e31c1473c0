package org.partnershiphub.events.quorum;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.regex.Pattern;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.events.audience.GroupId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When enough jurisdictions are there, and when a vote carries.
 *
 * @param needed of the base; "more than 1/2" unless a body has a rule of its own
 * @param bodies the rules of bodies that have one, by group
 * @param wholePartnership of which bodies (a regular expression of categories) the base is every
 *     active jurisdiction; of the others it is the active ones that have a seat there
 * @param carried of the votes for and against
 */
@Validated
@ConfigurationProperties("events.quorum")
public record QuorumPolicy(
    @DefaultValue("more than 1/2") @NotNull String needed,
    @DefaultValue Map<String, String> bodies,
    @DefaultValue("GOVERNANCE_COMMITTEE") @NotNull Pattern wholePartnership,
    @DefaultValue("more than 1/2") @NotNull String carried) {

  public QuorumPolicy {
    // A wrong rule stops the start.
    QuorumRule.valueOf(needed);
    QuorumRule.valueOf(carried);
    bodies.values().forEach(QuorumRule::valueOf);
    bodies = Map.copyOf(bodies);
  }

  public QuorumRule rule(GroupId body) {
    return QuorumRule.valueOf(bodies.getOrDefault(body.value(), needed));
  }

  public QuorumRule vote() {
    return QuorumRule.valueOf(carried);
  }

  boolean countsEverybody(GroupCard body) {
    return wholePartnership.matcher(body.category()).matches();
  }
}
