package org.partnershiphub.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the rows of an import: all is counted, the first thousand faults are named, so
 * that a file with nothing but faults costs no more memory than another.
 */
public final class FaultReport {

  private static final int NAMED = 1_000;
  private static final Comparator<Fault> BY_LINE =
      Comparator.comparingInt(fault -> fault.line() == null ? 0 : fault.line());

  private final List<Fault> named = new ArrayList<>();
  private int faults;
  private int badRows;
  private @Nullable Integer lastRow;

  /** Adds the faults of some rows; those of earlier rows were added before. */
  public void add(List<Fault> some) {
    for (var fault : some.stream().sorted(BY_LINE).toList()) {
      faults++;
      if (fault.line() == null || !fault.line().equals(lastRow)) {
        badRows++;
        lastRow = fault.line();
      }
      if (named.size() < NAMED) {
        named.add(fault);
      }
    }
  }

  public boolean isEmpty() {
    return faults == 0;
  }

  public int faults() {
    return faults;
  }

  public int badRows() {
    return badRows;
  }

  public List<Fault> named() {
    return List.copyOf(named);
  }

  /**
   * @throws ImportRefused when there is any fault
   */
  public void refuse() {
    if (!isEmpty()) {
      throw new ImportRefused(this);
    }
  }
}
