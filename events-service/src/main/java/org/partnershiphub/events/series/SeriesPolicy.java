package org.partnershiphub.events.series;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How far series are kept.
 *
 * @param horizon how far ahead occurrences stand as meetings
 * @param ahead how many of a series do at most
 * @param exceptions how many single changes, extra and excluded dates a series may have
 */
@Validated
@ConfigurationProperties("events.series")
public record SeriesPolicy(
    @DefaultValue("400d") @NotNull Duration horizon,
    @DefaultValue("60") @Positive @Max(500) int ahead,
    @DefaultValue("300") @Positive @Max(2_000) int exceptions) {}
