package org.partnershiphub.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyWriterTest {
  private static final List<Object> ASCENDING =
      Arrays.asList(
          MinKey.getInstance(),
          null,
          Double.NEGATIVE_INFINITY,
          -(1L << 62),
          -1e10,
          -2,
          -1.5,
          0,
          new Decimal128(new BigDecimal("0.1")),
          1,
          1.5,
          2L,
          (1L << 53) + 1,
          (1L << 53) + 3,
          1e300,
          Double.POSITIVE_INFINITY,
          "",
          "\u0000",
          "\u0001",
          "A",
          "a",
          "a\u0000",
          "aa",
          "b",
          "é",
          "𝄞",
          "\uFFFD",
          new Document(),
          new Document("a", 1),
          new Document("a", 1).append("b", 0),
          new Document("a", 2),
          new Document("b", 1),
          new Document("a", "text"),
          new BinData(new byte[] {5}),
          new BinData(new byte[] {(byte) 200}),
          new BinData(new byte[] {0, 0}),
          new UUID(1, 2),
          new UUID(-1, 2),
          new ObjectId("000000000000000000000001"),
          new ObjectId("ff0000000000000000000001"),
          false,
          true,
          Instant.EPOCH.minusSeconds(1),
          Instant.EPOCH,
          new BsonTimestamp(1),
          new BsonTimestamp(-1),
          MaxKey.getInstance());

  @Test
  void the_order_of_the_bytes_is_the_order_in_which_the_server_sorts() {
    for (int i = 0; i < ASCENDING.size(); i++) {
      for (int j = 0; j < ASCENDING.size(); j++) {
        Object one = ASCENDING.get(i);
        Object other = ASCENDING.get(j);
        assertThat(compare(one, other, true))
            .as("%s and %s", one, other)
            .isEqualTo(Integer.compare(i, j));
        assertThat(compare(one, other, false))
            .as("%s and %s, descending", one, other)
            .isEqualTo(Integer.compare(j, i));
        assertThat(Integer.signum(ValueComparator.asc().compare(one, other)))
            .as("the server on %s and %s", one, other)
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @Test
  void values_that_the_server_takes_as_equal_have_equal_bytes() {
    assertThat(compare(1, 1L, true)).isZero();
    assertThat(compare(1, 1.0, true)).isZero();
    assertThat(compare(1, new Decimal128(new BigDecimal("1.00")), true)).isZero();
    assertThat(compare(0.0, -0.0, true)).isZero();
    assertThat(compare(null, Missing.getInstance(), true)).isZero();
  }

  @Test
  void longs_next_to_each_other_beyond_the_precision_of_doubles_keep_their_order() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      long one = random.nextLong() >> random.nextInt(12);
      assertThat(compare(one, one + 1, true)).as("%s and the next", one).isNegative();
    }
  }

  @Test
  void a_field_of_a_compound_key_never_runs_into_the_next() {
    Random random = new Random(11);
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      pairs.add(List.of(letters(random), letters(random)));
    }
    for (List<String> one : pairs) {
      for (List<String> other : pairs) {
        int first = one.get(0).compareTo(other.get(0));
        int expected = first != 0 ? first : -one.get(1).compareTo(other.get(1));
        int bytes = Arrays.compareUnsigned(key(one), key(other));
        assertThat(Integer.signum(bytes))
            .as("%s and %s", one, other)
            .isEqualTo(Integer.signum(expected));
      }
    }
  }

  @Test
  void the_bytes_behind_a_prefix_are_above_all_keys_that_begin_with_it() {
    for (String text : List.of("a", "\uFFFF", "z\u0000")) {
      byte[] prefix = new KeyWriter().stringPrefix(text, true).toBytes();
      byte[] longer = new KeyWriter().field(text + "\uFFFF\uFFFF", true).toBytes();
      assertThat(Arrays.compareUnsigned(prefix, longer)).isNegative();
      assertThat(Arrays.compareUnsigned(longer, KeyRange.after(prefix))).isNegative();
    }
  }

  private static String letters(Random random) {
    StringBuilder letters = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      letters.append((char) random.nextInt(3));
    }
    return letters.toString();
  }

  private static byte[] key(List<String> pair) {
    return new KeyWriter().field(pair.get(0), true).field(pair.get(1), false).toBytes();
  }

  private static int compare(Object one, Object other, boolean ascending) {
    byte[] first = new KeyWriter().field(one, ascending).toBytes();
    byte[] second = new KeyWriter().field(other, ascending).toBytes();
    return Integer.signum(Arrays.compareUnsigned(first, second));
  }
}
