package org.partnershiphub.store;

import java.util.Arrays;
import org.h2.mvstore.MVMap;

/** A stretch of an index: keys from one (inclusive) up to another (exclusive). */
final class KeyRange {
  private final byte[] from;
  private final byte[] to;

  KeyRange(byte[] from, byte[] to) {
    this.from = from;
    this.to = to;
  }

  byte[] from() {
    return from;
  }

  byte[] to() {
    return to;
  }

  /** All keys that begin like this. */
  static KeyRange startingWith(byte[] prefix) {
    return new KeyRange(prefix, prefix.length == 0 ? Quirk.MULTIKEY.prefix() : after(prefix));
  }

  /** The least key behind all that begin with a prefix. */
  static byte[] after(byte[] prefix) {
    int end = prefix.length;
    while (end > 0 && prefix[end - 1] == (byte) 0xFF) {
      end--;
    }
    if (end == 0) {
      return new byte[] {(byte) 0xFF, (byte) 0xFF};
    }
    byte[] next = Arrays.copyOf(prefix, end);
    next[end - 1]++;
    return next;
  }

  KeyRange and(KeyRange other) {
    byte[] later = Arrays.compareUnsigned(from, other.from) >= 0 ? from : other.from;
    byte[] sooner = Arrays.compareUnsigned(to, other.to) <= 0 ? to : other.to;
    return new KeyRange(later, sooner);
  }

  boolean isEmpty() {
    return Arrays.compareUnsigned(from, to) >= 0;
  }

  /** How many keys there are in it, by two look-ups. */
  long count(MVMap<byte[], Boolean> map) {
    return isEmpty() ? 0 : rank(map, to) - rank(map, from);
  }

  private static long rank(MVMap<byte[], Boolean> map, byte[] key) {
    long index = map.getKeyIndex(key);
    return index < 0 ? -index - 1 : index;
  }
}
