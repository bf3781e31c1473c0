package org.partnershiphub.membership.scim;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Set;
import org.partnershiphub.membership.people.Seniority;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How directories are heard.
 *
 * @param deactivation what a closed account comes to
 * @param seniority of whom a directory brings, until the lead says more
 * @param mostResults the largest part of a list
 * @param notKept attributes that directories send by themselves and that nobody here needs
 */
@Validated
@ConfigurationProperties("membership.scim")
public record ScimSettings(
    @DefaultValue("SUSPICION") @NotNull Deactivation deactivation,
    @DefaultValue("STAFF") @NotNull Seniority seniority,
    @DefaultValue("200") @Positive @Max(1000) int mostResults,
    @DefaultValue({"groups", "locale", "password", "preferredLanguage"}) @NotNull
        Set<String> notKept) {

  /** What a closed account comes to. */
  public enum Deactivation {
    SUSPICION,
    DEPARTURE
  }
}
