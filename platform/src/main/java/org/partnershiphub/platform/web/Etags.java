package org.partnershiphub.platform.web;

import java.net.URI;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version as an {@code ETag}. */
public final class Etags {

  private Etags() {}

  public static <T> ResponseEntity<T> ok(Versioned<T> view) {
    return ResponseEntity.ok().eTag(tag(view.version())).body(view.state());
  }

  public static <T> ResponseEntity<T> created(URI location, Versioned<T> view) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .location(location)
        .eTag(tag(view.version()))
        .body(view.state());
  }

  private static String tag(long version) {
    return "\"" + version + "\"";
  }
}
