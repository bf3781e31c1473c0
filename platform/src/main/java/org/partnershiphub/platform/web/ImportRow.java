package org.partnershiphub.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import.
 *
 * @param line where it begins: rows of JSON are counted from 1, rows of CSV by the lines of the
 *     file
 * @param value absent where it could not be read
 */
public record ImportRow<T>(int line, @Nullable T value, List<Fault> faults, Naming naming) {

  /** How a fault of a row is named to those who wrote the file. */
  @FunctionalInterface
  public interface Naming {
    Fault of(int line, String pointer, String detail);
  }

  /**
   * @param pointer inside the row, like {@code /name}
   */
  public Fault fault(String pointer, String detail) {
    return naming.of(line, pointer, detail);
  }
}
