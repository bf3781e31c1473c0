package org.partnershiphub.membership.directory.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** How a list is written to a file; the names are those in the query. */
enum Format {
  csv,
  json;

  MediaType type() {
    return switch (this) {
      case csv -> new MediaType("text", "csv", StandardCharsets.UTF_8);
      case json -> MediaType.APPLICATION_JSON;
    };
  }
}
