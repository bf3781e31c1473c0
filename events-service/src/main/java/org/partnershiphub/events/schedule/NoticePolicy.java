package org.partnershiphub.events.schedule;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.regex.Pattern;
import org.partnershiphub.events.audience.GroupCard;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How early meetings are called.
 *
 * @param categories of which groups (a regular expression)
 * @param days from the call to the day of the meeting
 */
@Validated
@ConfigurationProperties("events.notice")
public record NoticePolicy(
    @DefaultValue("GOVERNANCE_.*") Pattern categories,
    @DefaultValue("30") @PositiveOrZero int days) {

  /** What a meeting of these groups must keep, by the calendar of its zone. */
  Notice of(Collection<GroupCard> groups, ZoneId zone, Instant now) {
    return promises(groups)
        ? new Notice(now.atZone(zone).toLocalDate().plusDays(days))
        : Notice.NONE;
  }

  /** Whether any of these groups is called that early. */
  public boolean promises(Collection<GroupCard> groups) {
    return groups.stream().anyMatch(it -> categories.matcher(it.category()).matches());
  }
}
