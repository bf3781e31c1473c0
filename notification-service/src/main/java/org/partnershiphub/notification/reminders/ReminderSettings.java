package org.partnershiphub.notification.reminders;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When people are reminded of meetings.
 *
 * @param leads as {@link Lead} says; none for no reminders
 * @param late how much later than meant a reminder is still worth sending
 * @param apart of the time from a reminder to its meeting, this part at least lies between the
 *     invitation and the reminder: whoever has just been invited is not reminded
 */
@Validated
@ConfigurationProperties("hub.notification.reminders")
public record ReminderSettings(
    @DefaultValue({"7d", "1bd@09:00", "1h"}) List<String> leads,
    @DefaultValue("12h") @NotNull Duration late,
    @DefaultValue("0.25") @DecimalMin("0") @DecimalMax("1") double apart) {

  public ReminderSettings {
    leads = List.copyOf(leads);
    leads.forEach(Lead::parse);
  }

  List<Lead> parsed() {
    return leads.stream().map(Lead::parse).toList();
  }
}
