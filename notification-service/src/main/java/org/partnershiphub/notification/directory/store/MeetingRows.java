package org.partnershiphub.notification.directory.store;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Because;
import org.partnershiphub.notification.directory.Course;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.MeetingVersion.Access;
import org.partnershiphub.notification.directory.Session;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.platform.icalendar.Recurrence;

/** Rows of meetings read back. */
final class MeetingRows {

  private MeetingRows() {}

  static MeetingCard meeting(Document row) {
    var versions = new TreeMap<Integer, MeetingVersion>();
    each(row, "versions", (version, it) -> versions.put(version, version(version, it, row)));
    var off = new TreeMap<Integer, MeetingCard.Cancellation>();
    each(
        row,
        "off",
        (version, it) ->
            off.put(version, new MeetingCard.Cancellation(version, it.getString("reason"))));
    return new MeetingCard(
        new MeetingId(row.getString("_id")),
        versions,
        off.isEmpty() ? null : off.lastEntry().getValue());
  }

  private static void each(Document row, String field, BiConsumer<Integer, Document> use) {
    var found = row.get(field, Document.class);
    if (found != null) {
      found.forEach((version, it) -> use.accept(Integer.valueOf(version), (Document) it));
    }
  }

  private static MeetingVersion version(int version, Document it, Document row) {
    var course = it.get("course", Document.class);
    return new MeetingVersion(
        version,
        it.getString("title"),
        timing(it),
        Access.valueOf(it.getString("access")),
        it.getList("groups", String.class, List.of()).stream().map(GroupId::new).toList(),
        it.getString("place"),
        because(it, of(row, "because", version)),
        course == null ? null : course(course, of(row, "reworded", version) != null));
  }

  private static @Nullable Object of(Document row, String field, int version) {
    var versions = row.get(field, Document.class);
    return versions == null ? null : versions.get(Integer.toString(version));
  }

  /** Rows from before there were series have the reason among the words. */
  private static Because because(Document words, @Nullable Object found) {
    var it = found instanceof Document document ? document : words;
    var clocks = it.getDate("clocks");
    return new Because(
        it.getString("reason"),
        it.getString("shortNotice"),
        clocks == null ? null : clocks.toInstant());
  }

  private static Timing timing(Document it) {
    return new Timing(
        LocalDateTime.parse(it.getString("local")),
        ZoneId.of(it.getString("zone")),
        it.getDate("at").toInstant(),
        it.getInteger("minutes"));
  }

  private static Course course(Document it, boolean reworded) {
    return new Course(
        Recurrence.parse(it.getString("rule")),
        starts(it, "extra"),
        starts(it, "excluded"),
        it.getList("exceptions", Document.class, List.of()).stream()
            .map(MeetingRows::exception)
            .toList(),
        new Course.Chain(
            new MeetingId(it.getString("root")),
            meeting(it.getString("continues")),
            meeting(it.getString("into"))),
        reworded);
  }

  private static List<LocalDateTime> starts(Document it, String field) {
    return it.getList(field, String.class, List.of()).stream().map(LocalDateTime::parse).toList();
  }

  private static @Nullable MeetingId meeting(@Nullable String id) {
    return id == null ? null : new MeetingId(id);
  }

  private static Session exception(Document it) {
    return new Session(
        LocalDateTime.parse(it.getString("original")),
        timing(it),
        it.getString("title"),
        it.getString("place"));
  }
}
