package org.partnershiphub.platform.web;

import java.util.List;

/** An import with bad rows, each named by its line; nothing of it was written (HTTP 422). */
public final class ImportRefused extends RuntimeException {

  private final List<Fault> faults;

  public ImportRefused(List<Fault> faults) {
    super("Nothing was imported: " + rows(faults) + " bad.", null, false, false);
    this.faults = List.copyOf(faults);
  }

  private static String rows(List<Fault> faults) {
    var rows = faults.stream().map(Fault::line).distinct().count();
    return rows == 1 ? "one row is" : rows + " rows are";
  }

  public List<Fault> faults() {
    return faults;
  }
}
