package org.partnershiphub.platform.web;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/**
 * What an import was sent. A controller takes it as an argument.
 *
 * @param isDryRun {@code ?dryRun=true}: only asked what would happen
 */
public record ImportBody(Flux<DataBuffer> content, Form form, boolean isDryRun) {

  /** How the rows are written. */
  public enum Form {
    /** An array, or one object a line. */
    JSON,
    CSV
  }
}
