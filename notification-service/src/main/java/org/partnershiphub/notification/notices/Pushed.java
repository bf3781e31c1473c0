package org.partnershiphub.notification.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a push to one device.
 *
 * @param reason why there was none, when there was none
 * @param code what the push service answered; 0 when it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pushed(Instant at, String device, String state, @Nullable String reason, int code) {}
