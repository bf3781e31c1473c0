package org.partnershiphub.events.records.minutes;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What minutes may be.
 *
 * @param characters all sections together
 * @param versions how many are published at most
 */
@Validated
@ConfigurationProperties("events.minutes")
public record MinutesPolicy(
    @DefaultValue("100000") @Positive int characters, @DefaultValue("20") @Positive int versions) {}
