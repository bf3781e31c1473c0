package org.partnershiphub.platform.web;

import java.util.List;

/** An import with bad rows, each named by its line; nothing of it was written (HTTP 422). */
public final class ImportRefused extends RuntimeException {

  private final FaultReport report;

  public ImportRefused(List<Fault> faults) {
    this(reported(faults));
  }

  public ImportRefused(FaultReport report) {
    super("Nothing was imported: " + rows(report.badRows()) + " bad.", null, false, false);
    this.report = report;
  }

  private static FaultReport reported(List<Fault> faults) {
    var report = new FaultReport();
    report.add(faults);
    return report;
  }

  private static String rows(int rows) {
    return rows == 1 ? "one row is" : rows + " rows are";
  }

  /** Those that are named. */
  public List<Fault> faults() {
    return report.named();
  }

  /** How many there are in all. */
  public int count() {
    return report.faults();
  }
}
