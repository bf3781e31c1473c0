package org.partnershiphub.platform.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that an import takes as CSV, and where each goes in the row. */
public record CsvColumns(List<Column> columns) {

  public CsvColumns {
    columns = List.copyOf(columns);
  }

  public static CsvColumns of(Column... columns) {
    return new CsvColumns(Arrays.asList(columns));
  }

  /** A column that the header must name. */
  public static Column required(String name) {
    return new Column(name, "/" + name, true, false);
  }

  /** A column that the header may leave out, as each row may its cell. */
  public static Column optional(String name) {
    return new Column(name, "/" + name, false, false);
  }

  /**
   * @param pointer where it goes in the row, as a JSON Pointer
   * @param isList whether the cell holds several values, parted by semicolons
   */
  public record Column(String name, String pointer, boolean isRequired, boolean isList) {

    /** Goes into an object within the row, such as {@code /affiliation}. */
    public Column in(String object) {
      return new Column(name, object + "/" + name, isRequired, isList);
    }

    public Column asList() {
      return new Column(name, pointer, isRequired, true);
    }
  }

  Map<String, Column> byName() {
    Map<String, Column> byName = LinkedHashMap.newLinkedHashMap(columns.size());
    columns.forEach(column -> byName.put(column.name(), column));
    return byName;
  }

  /** A pointer into the row as the writer of the file knows it: the column, and what follows. */
  String shown(String pointer) {
    for (var column : columns) {
      var rest = rest(pointer, column.pointer());
      if (rest != null) {
        return "/" + column.name() + rest;
      }
    }
    return pointer;
  }

  private static @Nullable String rest(String pointer, String column) {
    if (!pointer.startsWith(column)) {
      return null;
    }
    var rest = pointer.substring(column.length());
    return rest.isEmpty() || rest.startsWith("/") ? rest : null;
  }
}
