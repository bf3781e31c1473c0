package org.partnershiphub.store;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a filter demands of one field, as far as an index can tell. */
sealed interface Condition {

  /** Whether only documents that have the field can meet it. */
  boolean impliesPresence();

  /** Whether the keys that meet it are exactly those of the documents that do, no more. */
  boolean isExact();

  /** The field is one of these values. */
  record OneOf(List<@Nullable Object> values) implements Condition {
    @Override
    public boolean impliesPresence() {
      return values.stream().noneMatch(Objects::isNull);
    }

    @Override
    public boolean isExact() {
      return !hasDocuments();
    }

    /**
     * Whole documents; the server matches them against array elements in ways that keys do not
     * tell.
     */
    boolean hasDocuments() {
      return values.stream().anyMatch(value -> KeyType.of(value) == KeyType.DOCUMENT);
    }
  }

  /** The field is a value of one type between two others, of which one may be missing. */
  record Between(KeyType type, @Nullable Bound lower, @Nullable Bound upper) implements Condition {
    @Override
    public boolean impliesPresence() {
      return true;
    }

    @Override
    public boolean isExact() {
      return (lower == null || lower.isExact()) && (upper == null || upper.isExact());
    }
  }

  /** One end of a range. */
  record Bound(Object value, boolean inclusive) {
    boolean isExact() {
      return !new KeyWriter().field(value, true).inexact();
    }
  }

  /** The field is a string that starts like this. */
  record StartsWith(String prefix) implements Condition {
    @Override
    public boolean impliesPresence() {
      return true;
    }

    @Override
    public boolean isExact() {
      return false;
    }
  }

  /** The field is there. */
  record Present() implements Condition {
    @Override
    public boolean impliesPresence() {
      return true;
    }

    @Override
    public boolean isExact() {
      return false;
    }
  }
}
