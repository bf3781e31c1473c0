package org.partnershiphub.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a file of rows from its beginning to its end. */
interface RowReader extends AutoCloseable {

  /**
   * Null at the end.
   *
   * @throws BadBody when the file itself cannot be read on
   */
  @Nullable Raw next();

  /** How a fault of a row is named. */
  Fault fault(int line, String pointer, String detail);

  @Override
  void close();

  /**
   * A row as it stands.
   *
   * @param faults what is wrong before it is even looked at
   */
  record Raw(int line, JsonNode node, List<Fault> faults) {}
}
