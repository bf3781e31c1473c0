package org.partnershiphub.events.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How meetings are scheduled.
 *
 * @param neutral what the title and place of a confidential meeting must not contain: case numbers
 *     and dates
 * @param patience how long a group that we have not heard of is looked for again, because the fact
 *     of its founding may still be on its way
 */
@Validated
@ConfigurationProperties("events.schedule")
public record SchedulePolicy(
    @DefaultValue({
          "(?i)\\b(case|ref|file|docket|incident|client|child|report)\\b\\W{0,3}(no|nr|number|id)?\\W{0,3}[a-z]{0,4}[-/]?\\d{2,}",
          "(?i)\\b(dob|d\\.o\\.b\\.?|born|date of birth)\\b",
          "(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-](\\d{4}|\\d{2})(?!\\d)",
          "(?<!\\d)(19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}(?!\\d)",
          "(?i)(?<![a-z0-9])[a-z]{1,5}[-/]\\d{2,4}[-/]\\d{2,}",
          "(?<!\\d)\\d{5,}(?!\\d)"
        })
        List<Pattern> neutral,
    @DefaultValue("2s") @NotNull Duration patience) {

  public boolean isNeutral(String text) {
    return neutral.stream().noneMatch(it -> it.matcher(text).find());
  }
}
