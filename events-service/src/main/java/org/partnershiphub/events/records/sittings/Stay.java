package org.partnershiphub.events.records.sittings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when until when somebody was there; whoever leaves and comes back has two.
 *
 * @param to not there any more at this moment; null when they stayed to the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stay(Instant from, @Nullable Instant to) {

  boolean covers(Instant moment) {
    return !from.isAfter(moment) && (to == null || moment.isBefore(to));
  }
}
