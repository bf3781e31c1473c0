package org.partnershiphub.platform.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.partnershiphub.platform.web.CsvColumns.Column;

/** The first row of a CSV file against the columns that it may have. */
final class CsvHeader {

  private final CsvColumns known;
  private final List<Fault> faults = new ArrayList<>();

  private CsvHeader(CsvColumns known) {
    this.known = known;
  }

  /**
   * The columns in the order of the file.
   *
   * @throws BadBody naming every column that is unknown, missing or there twice
   */
  static List<Column> read(CsvColumns known, List<String> names) {
    var header = new CsvHeader(known);
    var columns = header.columns(names.stream().map(String::strip).toList());
    if (!header.faults.isEmpty()) {
      throw new BadBody(header.faults);
    }
    return columns;
  }

  private List<Column> columns(List<String> names) {
    var byName = known.byName();
    var columns = new ArrayList<Column>();
    var seen = new HashSet<String>();
    for (var name : names) {
      var column = byName.get(name);
      if (column == null) {
        refuse(name, "is not a known column" + hint(name, byName.keySet()));
      } else if (!seen.add(name)) {
        refuse(name, "is a column that stands there twice");
      } else {
        columns.add(column);
      }
    }
    byName.values().stream()
        .filter(column -> column.isRequired() && !seen.contains(column.name()))
        .forEach(column -> refuse(column.name(), "is a column that is missing"));
    return columns;
  }

  private static String hint(String name, Iterable<String> known) {
    return name.contains(";")
        ? ": columns are parted by commas, not by semicolons"
        : " (known: " + String.join(", ", known) + ")";
  }

  private void refuse(String column, String detail) {
    faults.add(new Fault(1, "/" + column, detail));
  }
}
