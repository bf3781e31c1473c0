package org.partnershiphub.membership.jurisdictions;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a new member has to fill its places.
 *
 * @param days from activation to when gaps in coverage count
 */
@Validated
@ConfigurationProperties("membership.grace")
record Grace(@DefaultValue("30") @PositiveOrZero int days) {}
