package org.partnershiphub.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what was sent.
 *
 * @param line the row of an import, counted from 1; absent elsewhere
 * @param pointer where, as a JSON Pointer (RFC 6901) into the body; empty for the body as a whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(@Nullable Integer line, String pointer, String detail) {

  public Fault(String pointer, String detail) {
    this(null, pointer, detail);
  }

  /** The same fault seen from an import: row {@code line}, the pointer inside that row. */
  public Fault inRow(int row) {
    return new Fault(row, "/" + (row - 1) + pointer, detail);
  }
}
