package org.partnershiphub.events.calendars;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How meetings come into calendars.
 *
 * @param domain the right side of UIDs, as in the mails of notification-service: an entry of a feed
 *     and that of a mail are the same entry
 * @param organiser the address that stands as the organiser of every entry, as in the mails
 * @param publicUrl where people reach this system from outside
 * @param past for how long a meeting that is over stays in a calendar
 * @param refresh how often calendars are asked to look again
 * @param most how many open meetings the public calendar has
 * @param least the smallest group whose busy times are shown
 * @param days how long a stretch of busy times can be
 */
@Validated
@ConfigurationProperties("events.calendars")
record CalendarPolicy(
    @DefaultValue("hub.example.org") @NotBlank String domain,
    @DefaultValue("notices@hub.example.org") @NotBlank String organiser,
    @DefaultValue("http://localhost:8080") @NotNull URI publicUrl,
    @DefaultValue("180d") @NotNull Duration past,
    @DefaultValue("1h") @NotNull Duration refresh,
    @DefaultValue("1000") @Positive int most,
    @DefaultValue("3") @Positive int least,
    @DefaultValue("62") @Positive int days) {}
