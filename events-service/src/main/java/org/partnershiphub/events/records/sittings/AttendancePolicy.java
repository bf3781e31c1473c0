package org.partnershiphub.events.records.sittings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is noted about attendance and decisions.
 *
 * @param around how long before its start and after its end somebody can be at a meeting
 * @param most how many people one meeting notes
 * @param decisions how many decisions
 */
@Validated
@ConfigurationProperties("events.attendance")
public record AttendancePolicy(
    @DefaultValue("12h") @NotNull Duration around,
    @DefaultValue("2000") @Positive int most,
    @DefaultValue("200") @Positive int decisions) {}
