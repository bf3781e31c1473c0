package org.partnershiphub.events.records.agendas;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something to read for a meeting, or for one of its items: a reference or a small file.
 *
 * @param url where it is, when it is not with us
 * @param file what we keep, when it is with us
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Material(
    MaterialId id,
    String title,
    @Nullable ItemId item,
    @Nullable String url,
    @Nullable KeptFile file) {

  /** A file that is with us. */
  public record KeptFile(String name, String contentType, long bytes, String sha256) {}

  /** It belongs to the meeting as a whole when its item is gone. */
  Material without(ItemId gone) {
    return gone.equals(item) ? new Material(id, title, null, url, file) : this;
  }
}
