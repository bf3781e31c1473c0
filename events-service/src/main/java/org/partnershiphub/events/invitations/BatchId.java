package org.partnershiphub.events.invitations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.ids.TypedId;

/**
 * The id of a batch follows from what it tells, so that telling it again comes to nothing. The
 * separator occurs in no other id.
 */
public record BatchId(@JsonValue String value) implements TypedId {

  /** The part of a chunk of an expansion that hears the same news for the same reason. */
  static BatchId ofChunk(MeetingId meeting, int version, int chunk, News news) {
    return new BatchId(chunk(meeting, version, chunk) + word(news));
  }

  private static String chunk(MeetingId meeting, int version, int chunk) {
    return meeting + "|v" + version + "|" + chunk + "|";
  }

  /** Whether this is a batch of this chunk, so that the chunk has to see that it is told. */
  boolean isOfChunk(MeetingId meeting, int version, int chunk) {
    return value.startsWith(chunk(meeting, version, chunk));
  }

  /** What one person hears because they came or went. */
  static BatchId ofOne(MeetingId meeting, PersonId person, int sequence, News news) {
    return new BatchId(meeting + "|" + person + "|" + sequence + "|" + word(news));
  }

  /** Whether this is the batch of this person alone. */
  boolean isOf(PersonId person) {
    return value.contains("|" + person + "|");
  }

  private static String word(News news) {
    return news.name().toLowerCase(Locale.ROOT);
  }
}
