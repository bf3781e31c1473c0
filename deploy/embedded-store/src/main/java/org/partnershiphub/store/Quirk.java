package org.partnershiphub.store;

/**
 * What a document does to an index that lists it. An entry per quirk and document stands behind all
 * keys of the index (no key starts with such a byte), so the planner sees in one look whether any
 * document has it.
 */
enum Quirk {
  /** A field goes through an array: a document has several keys. */
  MULTIKEY(0xFD),
  /** The order of its keys is not exactly the order of the documents. */
  INEXACT(0xFE),
  /** Its keys are too few: a filter may match it in ways that no key tells. */
  UNFINDABLE(0xFF);

  private final int tag;

  Quirk(int tag) {
    this.tag = tag;
  }

  byte[] prefix() {
    return new byte[] {(byte) tag};
  }
}
