package org.partnershiphub.platform.change;

import java.util.function.Function;

/** A state as it stands in the store, with the version that an {@code ETag} shows. */
public record Versioned<S>(S state, long version) {

  public <T> Versioned<T> map(Function<S, T> view) {
    return new Versioned<>(view.apply(state), version);
  }
}
