package org.partnershiphub.membership.profile;

/**
 * A document that lies elsewhere; the registry knows where, and which version is to be read.
 *
 * @param kind a word such as CHARTER or TIMELINE
 */
public record Document(
    DocumentId id,
    String title,
    String kind,
    int version,
    Link url,
    Visibility visibility,
    Status status) {

  /** Who may know of it. */
  public enum Visibility {
    PUBLIC,
    MEMBERS
  }

  /** Whether its link is shown. */
  public enum Status {
    PUBLISHED,
    WITHDRAWN
  }

  public boolean shown() {
    return status == Status.PUBLISHED;
  }

  public boolean shownToAll() {
    return shown() && visibility == Visibility.PUBLIC;
  }

  Document withdrawn() {
    return new Document(id, title, kind, version, url, visibility, Status.WITHDRAWN);
  }
}
