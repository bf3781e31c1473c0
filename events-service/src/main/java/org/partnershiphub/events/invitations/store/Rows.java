package org.partnershiphub.events.invitations.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.Part;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Ways;
import org.partnershiphub.events.invitations.BatchId;
import org.partnershiphub.events.invitations.Invitation;
import org.partnershiphub.events.invitations.Invitation.Telling;
import org.partnershiphub.events.invitations.News;
import org.partnershiphub.events.invitations.Reason;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;

/** Invitations as documents, by hand: ten thousand of them pass here at a time. */
final class Rows {

  private Rows() {}

  static String id(MeetingId meeting, PersonId person) {
    return meeting.value() + "|" + person.value();
  }

  static String id(Invitation it) {
    return id(it.meeting(), it.person());
  }

  /** The first revision is an insert, a later one an update of exactly the revision before. */
  static WriteModel<Document> write(Invitation it, Document touch) {
    var fields = document(it);
    fields.putAll(touch);
    if (it.revision() == 1) {
      return new InsertOneModel<>(fields);
    }
    fields.remove("_id");
    return new UpdateOneModel<>(
        and(eq("_id", id(it)), eq("revision", it.revision() - 1)), new Document("$set", fields));
  }

  static Document document(Invitation it) {
    var reason = it.telling().reason();
    return new Document("_id", id(it))
        .append("meeting", it.meeting().value())
        .append("root", it.root() == null ? null : it.root().value())
        .append("person", it.person().value())
        .append("via", it.via().stream().map(GroupId::value).toList())
        .append("through", it.ways().through())
        .append("capacity", capacity(it.ways()))
        .append("jurisdiction", jurisdiction(it.ways()))
        .append("invited", it.invited())
        .append("version", it.version())
        .append("turns", it.turns())
        .append("revision", it.revision())
        .append("batch", it.telling().batch().value())
        .append("news", it.telling().news().name())
        .append("reason", reason == null ? null : reason.name());
  }

  static Invitation invitation(Document row) {
    var root = row.getString("root");
    return new Invitation(
        new MeetingId(row.getString("meeting")),
        root == null ? null : new SeriesId(root),
        new PersonId(row.getString("person")),
        ways(row),
        row.getBoolean("invited"),
        row.getInteger("version"),
        row.getInteger("turns"),
        row.getInteger("revision"),
        telling(row));
  }

  private static Telling telling(Document row) {
    var reason = row.getString("reason");
    return new Telling(
        new BatchId(row.getString("batch")),
        News.valueOf(row.getString("news")),
        reason == null ? null : Reason.valueOf(reason));
  }

  private static @Nullable String capacity(Ways ways) {
    var part = ways.part();
    return part == null ? null : part.capacity().name();
  }

  private static @Nullable String jurisdiction(Ways ways) {
    var part = ways.part();
    var jurisdiction = part == null ? null : part.jurisdiction();
    return jurisdiction == null ? null : jurisdiction.value();
  }

  static Ways ways(Document row) {
    return new Ways(
        row.getList("via", String.class).stream().map(GroupId::new).toList(),
        row.getList("through", String.class, List.of()),
        part(row));
  }

  private static @Nullable Part part(Document row) {
    var capacity = row.getString("capacity");
    var jurisdiction = row.getString("jurisdiction");
    return capacity == null
        ? null
        : new Part(
            Capacity.valueOf(capacity),
            jurisdiction == null ? null : new JurisdictionId(jurisdiction));
  }
}
