package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The types of BSON values in the order in which the server sorts them; the first byte of each
 * value in a key.
 */
enum KeyType {
  MIN_KEY(0x04),
  EMPTY_ARRAY(0x08),
  NULL(0x0C),
  NUMBER(0x10),
  STRING(0x14),
  DOCUMENT(0x18),
  ARRAY(0x1C),
  BINARY(0x20),
  LEGACY_UUID(0x24),
  UUID_VALUE(0x28),
  OBJECT_ID(0x2C),
  BOOLEAN(0x30),
  DATE(0x34),
  TIMESTAMP(0x38),
  REGEX(0x3C),
  OTHER(0x40),
  MAX_KEY(0x44);

  private final int tag;

  KeyType(int tag) {
    this.tag = tag;
  }

  int tag() {
    return tag;
  }

  /** Whether ranges over this type compare as the server's comparison operators do. */
  boolean hasRanges() {
    return this == NUMBER || this == STRING || this == OBJECT_ID || this == BOOLEAN || this == DATE;
  }

  static KeyType of(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case Missing _ -> NULL;
      case MinKey _ -> MIN_KEY;
      case MaxKey _ -> MAX_KEY;
      case Number _ -> NUMBER;
      case String _ -> STRING;
      case Map<?, ?> _ -> DOCUMENT;
      case Collection<?> array -> array.isEmpty() ? EMPTY_ARRAY : ARRAY;
      case BinData _ -> BINARY;
      case LegacyUUID _ -> LEGACY_UUID;
      case UUID _ -> UUID_VALUE;
      case ObjectId _ -> OBJECT_ID;
      case Boolean _ -> BOOLEAN;
      case Instant _ -> DATE;
      case BsonTimestamp _ -> TIMESTAMP;
      case BsonRegularExpression _ -> REGEX;
      default -> OTHER;
    };
  }
}
