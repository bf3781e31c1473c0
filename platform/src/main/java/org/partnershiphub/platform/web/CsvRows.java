package org.partnershiphub.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.web.CsvColumns.Column;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of CSV (RFC 4180) under a header, counted by the lines of the file; an empty cell is a value
 * that is not there. Each becomes the JSON object that the same row would be.
 */
final class CsvRows implements RowReader {

  private static final Pattern BETWEEN = Pattern.compile(";");

  private final JsonMapper json;
  private final CsvColumns columns;
  private final RowLimit bytes;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private @Nullable List<Column> header;

  CsvRows(JsonMapper json, CsvColumns columns, InputStream in) {
    this.json = json;
    this.columns = columns;
    this.bytes = new RowLimit(in);
    try {
      this.parser =
          CSVParser.builder().setReader(withoutMark(bytes)).setFormat(CSVFormat.RFC4180).get();
      this.records = parser.iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Office programs begin a file with a byte order mark to say that it is UTF-8. */
  private static Reader withoutMark(InputStream in) throws IOException {
    var reader = new java.io.PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    var first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }

  @Override
  public @Nullable Raw next() {
    if (header == null) {
      header = CsvHeader.read(columns, readHeader());
    }
    while (true) {
      var line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
      var cells = record(line);
      if (cells == null) {
        return null;
      }
      if (!isBlank(cells)) {
        return raw(line, header, cells);
      }
    }
  }

  private List<String> readHeader() {
    var cells = record(1);
    if (cells == null) {
      throw unreadable(1, "has no header row with the names of the columns");
    }
    return cells.toList();
  }

  private @Nullable CSVRecord record(int line) {
    try {
      bytes.nextRow();
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      throw unreadable(line, "is not readable CSV: " + reason(e));
    }
  }

  private static String reason(UncheckedIOException e) {
    var message = String.valueOf(e.getMessage());
    return message.contains("EOF reached") ? "a quotation mark is never closed" : message;
  }

  private static BadBody unreadable(int line, String why) {
    return new BadBody(List.of(new Fault(line, "", why)));
  }

  private static boolean isBlank(CSVRecord cells) {
    return cells.size() == 1 && cells.get(0).isEmpty();
  }

  private Raw raw(int line, List<Column> named, CSVRecord cells) {
    var faults = new ArrayList<Fault>();
    if (cells.size() != named.size()) {
      var detail = "has " + cells.size() + " cells where the header has " + named.size();
      faults.add(new Fault(line, "", detail));
    }
    var row = json.createObjectNode();
    for (var i = 0; i < Math.min(named.size(), cells.size()); i++) {
      var column = named.get(i);
      var cell = cells.get(i);
      if (Mojibake.isIn(cell)) {
        faults.add(new Fault(line, "/" + column.name(), Mojibake.WHAT_TO_DO));
      }
      put(row, column, cell);
    }
    return new Raw(line, row, faults);
  }

  private static void put(ObjectNode row, Column column, String cell) {
    var at = JsonPointer.compile(column.pointer());
    var name = at.last().getMatchingProperty();
    var parent = at.head().length() == 0 ? row : row.withObject(at.head());
    if (cell.isEmpty()) {
      return;
    }
    if (column.isList()) {
      var list = parent.putArray(name);
      BETWEEN.splitAsStream(cell).map(String::strip).filter(it -> !it.isEmpty()).forEach(list::add);
    } else {
      parent.put(name, cell);
    }
  }

  @Override
  public Fault fault(int line, String pointer, String detail) {
    return new Fault(line, columns.shown(pointer), detail);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
