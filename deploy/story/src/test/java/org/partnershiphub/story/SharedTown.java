package org.partnershiphub.story;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One town for all test classes that ask for it: a start is what costs most. */
final class SharedTown implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Town.class);
  }

  /** It is closed after the last class: JUnit closes what stands in this store. */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedTown.class))
        .computeIfAbsent(
            Town.class, key -> Town.start(Filled.once().copy(), Filled.LATER), Town.class);
  }
}
