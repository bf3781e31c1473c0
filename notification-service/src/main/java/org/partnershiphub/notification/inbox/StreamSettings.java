package org.partnershiphub.notification.inbox;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param perPerson how many streams one person may have open on one instance
 * @param perInstance how many there may be in all
 * @param comeBackAfter what a reader is told for whom there is none
 * @param aliveEvery how long a line may be silent
 * @param patience how long a reader may take nothing before the stream is ended
 * @param lookEvery within which time each stream is compared with the store, for what was not told
 */
@Validated
@ConfigurationProperties("hub.notification.inbox.streams")
record StreamSettings(
    @DefaultValue("10") @Positive int perPerson,
    @DefaultValue("10000") @Positive int perInstance,
    @DefaultValue("30s") Duration comeBackAfter,
    @DefaultValue("20s") Duration aliveEvery,
    @DefaultValue("60s") Duration patience,
    @DefaultValue("60s") Duration lookEvery) {}
