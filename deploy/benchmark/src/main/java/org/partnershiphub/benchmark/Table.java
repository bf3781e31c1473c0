package org.partnershiphub.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What was measured: a line for each figure, with what it is compared to. */
final class Table {
  private record Line(String what, String measured, String beside, String ratio) {}

  private final List<Line> lines = new ArrayList<>();

  /**
   * @param beside what the same machine does without us, or what was aimed at
   * @param ratio of the two; empty where none makes sense
   */
  void add(String what, String measured, String beside, String ratio) {
    lines.add(new Line(what, measured, beside, ratio));
  }

  void print(PrintStream out) {
    out.printf("%n%-58s %16s  %-40s %6s%n", "", "measured", "beside", "ratio");
    for (var line : lines) {
      out.printf(
          "%-58s %16s  %-40s %6s%n", line.what(), line.measured(), line.beside(), line.ratio());
    }
    out.println();
  }
}
