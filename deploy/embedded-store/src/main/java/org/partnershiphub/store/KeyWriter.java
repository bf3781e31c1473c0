package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes BSON values as bytes whose unsigned order is the order in which the server sorts the
 * values, each value self-delimiting so that several make a compound key. Values that are equal to
 * the server (1, 1L and 1.0; null and a missing field) have equal bytes.
 */
final class KeyWriter {
  private byte[] bytes = new byte[64];
  private int size;
  private boolean inexact;

  /** Whether a value was written whose order its bytes do not tell exactly. */
  boolean inexact() {
    return inexact;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  KeyWriter raw(byte[] prefix) {
    room(prefix.length);
    System.arraycopy(prefix, 0, bytes, size, prefix.length);
    size += prefix.length;
    return this;
  }

  KeyWriter octet(int octet) {
    room(1);
    bytes[size++] = (byte) octet;
    return this;
  }

  /** Eight bytes, most significant first. */
  KeyWriter word(long word) {
    room(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (word >>> shift);
    }
    return this;
  }

  /** One field of a key; a descending field is the complement of its ascending bytes. */
  KeyWriter field(@Nullable Object value, boolean ascending) {
    int start = size;
    if (value instanceof Collection<?> array && array.isEmpty()) {
      octet(KeyType.EMPTY_ARRAY.tag());
    } else {
      value(value);
    }
    return ascending ? this : complement(start);
  }

  /** The first bytes of every string that starts like this one. */
  KeyWriter stringPrefix(String prefix, boolean ascending) {
    int start = size;
    octet(KeyType.STRING.tag());
    characters(prefix);
    return ascending ? this : complement(start);
  }

  private KeyWriter complement(int start) {
    for (int i = start; i < size; i++) {
      bytes[i] = (byte) ~bytes[i];
    }
    return this;
  }

  private void value(@Nullable Object value) {
    KeyType type = KeyType.of(value);
    octet(type.tag());
    payload(type, value);
  }

  private void payload(KeyType type, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Missing _, MinKey _, MaxKey _ -> {}
      case Number number -> number(number);
      case String string -> string(string);
      case Map<?, ?> document -> document((Document) document);
      case Collection<?> array -> array(array);
      case BinData data -> word(data.getData().length).raw(data.getData());
      case UUID uuid -> word(uuid.getMostSignificantBits()).word(uuid.getLeastSignificantBits());
      case LegacyUUID uuid ->
          ordered(uuid.getUuid().getMostSignificantBits())
              .ordered(uuid.getUuid().getLeastSignificantBits());
      case ObjectId id -> raw(id.toByteArray());
      case Boolean truth -> octet(truth ? 1 : 0);
      case Instant instant -> ordered(instant.toEpochMilli());
      case BsonTimestamp timestamp -> word(timestamp.getValue());
      default -> other(type, value);
    }
  }

  private void other(KeyType type, Object value) {
    inexact = true;
    string(
        value instanceof BsonRegularExpression regex
            ? regex.getPattern() + "/" + regex.getOptions()
            : type + "/" + value);
  }

  /** A signed word: flipping the sign bit makes the unsigned order the signed one. */
  private KeyWriter ordered(long signed) {
    return word(signed ^ Long.MIN_VALUE);
  }

  /**
   * The nearest double, then how far a long is from it, so that all numeric types compare and equal
   * ones are equal. Decimals are compared as doubles by the server too, except with each other;
   * that finer order is not kept.
   */
  private void number(Number number) {
    double nearest = number.doubleValue() == 0 ? 0.0 : number.doubleValue();
    long bits = Double.doubleToLongBits(nearest);
    word(bits ^ ((bits >> 63) | Long.MIN_VALUE));
    long rest = number instanceof Long whole ? whole - (long) nearest : 0;
    octet((int) (rest + 0x8000) >>> 8).octet((int) (rest + 0x8000));
    inexact |= number instanceof Decimal128 decimal && !isExactly(decimal, nearest);
  }

  private static boolean isExactly(Decimal128 decimal, double nearest) {
    return Double.isFinite(nearest)
        && decimal.toBigDecimal().compareTo(new BigDecimal(Double.toString(nearest))) == 0;
  }

  private void string(String string) {
    characters(string);
    octet(0);
  }

  /**
   * UTF-16 units in one to three bytes each, in the order of String.compareTo; 0 and 1 are escaped,
   * 0 terminates.
   */
  private void characters(String string) {
    for (int i = 0; i < string.length(); i++) {
      char unit = string.charAt(i);
      if (unit <= 1) {
        octet(1).octet(unit + 1);
      } else if (unit < 0x80) {
        octet(unit);
      } else if (unit < 0x800) {
        octet(0xC0 | (unit >> 6)).octet(0x80 | (unit & 0x3F));
      } else {
        octet(0xE0 | (unit >> 12)).octet(0x80 | (unit >> 6 & 0x3F)).octet(0x80 | (unit & 0x3F));
      }
    }
  }

  /** Field by field: type, then name, then value, as the server compares documents. */
  private void document(Document document) {
    document.forEach(
        (name, value) -> {
          KeyType type = KeyType.of(value);
          octet(type.tag());
          string(name);
          payload(type, value);
        });
    octet(0);
  }

  /**
   * An array inside a value (arrays at the top are keys of their own): equality only, its order is
   * not kept.
   */
  private void array(Collection<?> array) {
    inexact = true;
    array.forEach(this::value);
    octet(0);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
