package org.partnershiphub.platform.fact;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Why something is happening; it travels in the Reactor context from the request or the fact that
 * started it to the facts that come of it.
 *
 * @param causation the id of the fact that led here; null when a person did
 */
public record Cause(String correlation, @Nullable String causation, String actor) {

  public static final String SYSTEM = "system";

  public Context in(Context context) {
    return context.put(Cause.class, this);
  }

  /** The cause in this context; one without a past when nobody said. */
  public static Cause of(ContextView context, java.util.function.Supplier<String> correlation) {
    return context
        .<Cause>getOrEmpty(Cause.class)
        .orElseGet(() -> new Cause(correlation.get(), null, SYSTEM));
  }
}
