package org.partnershiphub.store;

/** What an acknowledged write outlives. */
public enum Durability {
  /** The end of the process, however sudden: the operating system has the write. */
  PROCESS,
  /** A power failure too: each commit waits for the device. */
  DEVICE
}
