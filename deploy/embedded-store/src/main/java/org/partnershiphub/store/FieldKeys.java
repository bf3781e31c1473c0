package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a condition on one field of an index means in bytes, behind the bytes of the fields before
 * it.
 */
record FieldKeys(IndexKey field) {

  /** The keys of single values, sorted, each once. */
  List<byte[]> points(List<byte[]> prefixes, Condition.OneOf oneOf) {
    List<byte[]> keys = new ArrayList<>(prefixes.size() * oneOf.values().size());
    for (byte[] prefix : prefixes) {
      for (Object value : oneOf.values()) {
        keys.add(new KeyWriter().raw(prefix).field(value, field.isAscending()).toBytes());
      }
    }
    keys.sort(Arrays::compareUnsigned);
    for (int i = keys.size() - 1; i > 0; i--) {
      if (Arrays.equals(keys.get(i), keys.get(i - 1))) {
        keys.remove(i);
      }
    }
    return keys;
  }

  KeyRange range(byte[] prefix, Condition condition) {
    return switch (condition) {
      case Condition.Between between -> between(prefix, between);
      case Condition.StartsWith starts ->
          KeyRange.startingWith(
              new KeyWriter()
                  .raw(prefix)
                  .stringPrefix(starts.prefix(), field.isAscending())
                  .toBytes());
      case Condition.OneOf _, Condition.Present _ -> KeyRange.startingWith(prefix);
    };
  }

  /**
   * Decimals are ordered like the doubles next to them: near one, the range takes in what the check
   * then leaves out.
   */
  private KeyRange between(byte[] prefix, Condition.Between between) {
    KeyRange type = KeyRange.startingWith(tagged(prefix, between.type()));
    KeyRange lower = end(prefix, between.lower(), true);
    KeyRange upper = end(prefix, between.upper(), false);
    KeyRange range = type;
    range = lower == null ? range : range.and(lower);
    return upper == null ? range : range.and(upper);
  }

  private @Nullable KeyRange end(byte[] prefix, Condition.@Nullable Bound bound, boolean lower) {
    if (bound == null) {
      return null;
    }
    byte[] key = new KeyWriter().raw(prefix).field(bound.value(), field.isAscending()).toBytes();
    boolean takesIn = bound.inclusive() || bound.value() instanceof Number;
    KeyRange all = KeyRange.startingWith(prefix);
    return lower == field.isAscending()
        ? new KeyRange(takesIn ? key : KeyRange.after(key), all.to())
        : new KeyRange(all.from(), takesIn ? KeyRange.after(key) : key);
  }

  private byte[] tagged(byte[] prefix, KeyType type) {
    int tag = field.isAscending() ? type.tag() : ~type.tag();
    return new KeyWriter().raw(prefix).octet(tag).toBytes();
  }
}
