package org.partnershiphub.events.invitations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How audiences are expanded.
 *
 * @param chunk how many people are planned, written and told at a time; consumers rely on 500 at
 *     most
 */
@Validated
@ConfigurationProperties("events.expansion")
record ExpansionPolicy(@DefaultValue("500") @Positive @Max(500) int chunk) {}
