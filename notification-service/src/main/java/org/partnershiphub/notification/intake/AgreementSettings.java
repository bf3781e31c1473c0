package org.partnershiphub.notification.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which ends of agreements are news.
 *
 * @param newsFor an end that is told later than this was over when it was registered
 */
@Validated
@ConfigurationProperties("hub.notification.agreements")
record AgreementSettings(@DefaultValue("30d") Duration newsFor) {}
