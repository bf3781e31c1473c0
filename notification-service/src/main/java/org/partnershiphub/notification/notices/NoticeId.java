package org.partnershiphub.notification.notices;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.ids.TypedId;

/**
 * The unit of hearing: one person, one version of one subject, one kind. Whatever is told twice, in
 * whatever order, by whichever instance, comes to the same id.
 */
public record NoticeId(PersonId person, String subject, long version, NoticeKind kind)
    implements TypedId, Comparable<NoticeId> {

  @JsonCreator
  public static NoticeId parse(String text) {
    var parts = text.split("\\|", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("Not the id of a notice: " + text);
    }
    return new NoticeId(
        new PersonId(parts[0]), parts[1], Long.parseLong(parts[2]), NoticeKind.valueOf(parts[3]));
  }

  @Override
  @JsonValue
  public String value() {
    return person.value() + "|" + subject + "|" + version + "|" + kind;
  }

  /**
   * All that one person hears about one subject; sorted, the threads of a subject stand together.
   */
  public String thread() {
    return subject + "|" + person.value();
  }

  /** Whether this one has the last word over the other in their common thread. */
  public boolean after(NoticeId other) {
    return version != other.version ? version > other.version : kind.rank() > other.kind.rank();
  }

  @Override
  public int compareTo(NoticeId other) {
    return value().compareTo(other.value());
  }

  @Override
  public String toString() {
    return value();
  }
}
