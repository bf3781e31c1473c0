package org.partnershiphub.notification.notices;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How leads are told of places to fill.
 *
 * @param settle how long places are collected before
 * @param again how long after they are told again what is not filled
 * @param most how many times they are told at most, the first one counted
 */
@Validated
@ConfigurationProperties("hub.notification.replacements")
public record ReplacementSettings(
    @DefaultValue("3s") @NotNull Duration settle,
    @DefaultValue("7d") @NotNull Duration again,
    @DefaultValue("26") @Min(1) int most) {}
