package org.partnershiphub.local;

/** How to stop a part that runs. */
@FunctionalInterface
interface Stopping {
  void stop() throws Exception;
}
