package org.partnershiphub.events.audience;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who hears of confidential meetings. Whoever's statement has lapsed does not, in any case.
 *
 * @param whoSigns who must have signed a statement of confidentiality before
 */
@Validated
@ConfigurationProperties("events.confidential")
public record ConfidentialPolicy(@DefaultValue("GUESTS") WhoSigns whoSigns) {

  /** Only those who belong to no body that is invited, or everybody. */
  public enum WhoSigns {
    GUESTS,
    EVERYBODY
  }

  boolean admits(Ways ways, Signature signature) {
    return switch (signature) {
      case IN_FORCE -> true;
      case LAPSED -> false;
      case NONE -> whoSigns == WhoSigns.GUESTS && !ways.isGuestOnly();
    };
  }
}
