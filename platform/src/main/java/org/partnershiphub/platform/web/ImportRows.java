package org.partnershiphub.platform.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an import with the faults found so far; rows are counted from 1. A capability adds
 * its own faults and then takes the rows, which fails when any row has one.
 */
public final class ImportRows<T> {

  private final List<@Nullable T> rows;
  private final List<Fault> faults;

  ImportRows(List<@Nullable T> rows, List<Fault> faults) {
    this.rows = rows;
    this.faults = new ArrayList<>(faults);
  }

  public int size() {
    return rows.size();
  }

  /** Lets a rule look at every readable row; it gives the faults, with pointers inside the row. */
  public ImportRows<T> check(Function<T, List<Fault>> rule) {
    for (int i = 0; i < rows.size(); i++) {
      T row = rows.get(i);
      if (row != null) {
        for (var fault : rule.apply(row)) {
          refuse(i + 1, fault.pointer(), fault.detail());
        }
      }
    }
    return this;
  }

  /**
   * Names a fault of a row.
   *
   * @param line the row, counted from 1
   * @param pointer inside the row, like {@code /name}
   */
  public ImportRows<T> refuse(int line, String pointer, String detail) {
    faults.add(new Fault(pointer, detail).inRow(line));
    return this;
  }

  /** The rows that could be read, whatever else is wrong; null where one could not. */
  public List<@Nullable T> readable() {
    return Collections.unmodifiableList(rows);
  }

  /**
   * What would happen.
   *
   * @param created how many of the rows without a fault are new
   */
  public ImportResult dryRun(int created) {
    var report = new FaultReport();
    report.add(faults);
    return ImportResult.dryRun(
        rows.size(), created, rows.size() - created - report.badRows(), report);
  }

  /**
   * All rows, when none has a fault.
   *
   * @throws ImportRefused naming every bad row
   */
  public List<T> sound() {
    if (!faults.isEmpty()) {
      throw new ImportRefused(faults);
    }
    return rows.stream().map(Objects::requireNonNull).toList();
  }
}
