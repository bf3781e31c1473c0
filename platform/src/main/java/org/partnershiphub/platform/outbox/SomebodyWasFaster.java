package org.partnershiphub.platform.outbox;

/** The document has moved on since it was loaded: load again, decide again. */
final class SomebodyWasFaster extends RuntimeException {

  SomebodyWasFaster(String id) {
    super(id, null, false, false);
  }
}
