package org.partnershiphub.notification.directory.store;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Because;
import org.partnershiphub.notification.directory.Course;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.Session;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.directory.store.Lessons.Write;

/**
 * What is learned of meetings, as updates. Each version has a place of its own; within it the later
 * words count, and what was said about how it came to be stands apart, where they do not touch it.
 */
final class MeetingWrites {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private MeetingWrites() {}

  static List<Write> seen(Lesson.MeetingSeen it) {
    var writes = new ArrayList<Write>();
    writes.add(words(it));
    var id = it.meeting().value();
    var version = it.version().version();
    writes.add(
        it.reworded()
            ? set(id, "reworded." + version, true)
            : set(id, "because." + version, because(it.version().because())));
    return writes;
  }

  static Write off(Lesson.MeetingOff it) {
    return set(it.meeting().value(), "off." + it.version(), new Document("reason", it.reason()));
  }

  private static Write set(String id, String field, Object value) {
    return new Write(MongoDirectory.MEETINGS, Lessons.always(id, "$set", field, value));
  }

  /** Unless later words for this version stand already; then the upsert hits the row's id. */
  private static Write words(Lesson.MeetingSeen it) {
    var version = "versions." + it.version().version();
    var groups = groups(it.version());
    return new Write(
        MongoDirectory.MEETINGS,
        new UpdateOneModel<>(
            new Document("_id", it.meeting().value())
                .append(version + ".sequence", Lessons.not("$gt", it.sequence())),
            new Document(
                    "$set",
                    new Document(version, content(it.version()).append("sequence", it.sequence())))
                .append("$addToSet", new Document("groups", new Document("$each", groups))),
            UPSERT));
  }

  private static Document because(Because it) {
    return new Document("reason", it.reason())
        .append("shortNotice", it.shortNotice())
        .append("clocks", it.clocks() == null ? null : Date.from(it.clocks()));
  }

  private static Document content(MeetingVersion it) {
    var content =
        timing(it.timing())
            .append("title", it.title())
            .append("access", it.access().name())
            .append("groups", groups(it))
            .append("place", it.place());
    return it.course() == null ? content : content.append("course", course(it.course()));
  }

  private static Document timing(Timing it) {
    return new Document("local", it.local().toString())
        .append("zone", it.zone().getId())
        .append("at", Date.from(it.at()))
        .append("minutes", it.minutes());
  }

  private static Document course(Course it) {
    return new Document("rule", it.rule().toString())
        .append("extra", it.extra().stream().map(LocalDateTime::toString).toList())
        .append("excluded", it.excluded().stream().map(LocalDateTime::toString).toList())
        .append("exceptions", it.exceptions().stream().map(MeetingWrites::exception).toList())
        .append("root", it.chain().root().value())
        .append("continues", value(it.chain().continues()))
        .append("into", value(it.chain().into()));
  }

  private static @Nullable String value(@Nullable MeetingId id) {
    return id == null ? null : id.value();
  }

  private static Document exception(Session it) {
    return timing(it.timing())
        .append("original", it.original().toString())
        .append("title", it.title())
        .append("place", it.place());
  }

  private static List<String> groups(MeetingVersion it) {
    return it.groups().stream().map(GroupId::value).toList();
  }
}
