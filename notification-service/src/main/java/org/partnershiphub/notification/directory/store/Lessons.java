package org.partnershiphub.notification.directory.store;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.PersonId;

/**
 * Lessons as updates. Each can be applied late, twice or before others of the same row: what has a
 * sequence replaces only what is older; what has a version keeps a place of its own; the rest only
 * grows.
 */
final class Lessons {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private Lessons() {}

  /** Where a lesson is kept, and the update that takes it in. */
  record Write(String collection, WriteModel<Document> model) {}

  static Write of(Lesson lesson) {
    return switch (lesson) {
      case Lesson.PersonSeen it ->
          new Write(
              MongoDirectory.PEOPLE, newer(it.person().value(), "card", it.sequence(), card(it)));
      case Lesson.PersonLeft it ->
          new Write(
              MongoDirectory.PEOPLE,
              always(
                  it.person().value(),
                  new Document(
                      "$max", new Document("left." + field(it.organisation()), it.sequence()))));
      case Lesson.AddressRefused it ->
          new Write(
              MongoDirectory.PEOPLE,
              always(
                  it.person().value(),
                  new Document("$set", new Document("refusedAddress", it.address()))));
      case Lesson.KindStopped it ->
          new Write(
              MongoDirectory.PEOPLE,
              always(
                  it.person().value(),
                  new Document("$addToSet", new Document("stopped", it.kind()))));
      case Lesson.GroupSeen it ->
          new Write(
              MongoDirectory.GROUPS,
              newer(
                  it.card().group().value(),
                  "card",
                  it.sequence(),
                  new Document("name", it.card().name())
                      .append("category", it.card().category())
                      .append("confidential", it.card().confidential())));
      case Lesson.JurisdictionSeen it ->
          new Write(
              MongoDirectory.JURISDICTIONS,
              newer(
                  it.jurisdiction().value(),
                  "card",
                  it.sequence(),
                  new Document("name", it.name())));
      case Lesson.LeadNamed it ->
          new Write(
              MongoDirectory.JURISDICTIONS,
              newer(
                  it.jurisdiction().value(),
                  "lead",
                  it.sequence(),
                  new Document("person", value(it.lead()))));
      case Lesson.MeetingSeen it ->
          new Write(
              MongoDirectory.MEETINGS,
              always(
                  it.meeting().value(),
                  new Document(
                          "$set",
                          new Document("versions." + it.version().version(), meeting(it.version())))
                      .append(
                          "$addToSet",
                          new Document("groups", new Document("$each", groups(it.version()))))));
      case Lesson.MeetingOff it ->
          new Write(
              MongoDirectory.MEETINGS,
              always(
                  it.meeting().value(),
                  new Document(
                      "$set",
                      new Document("off." + it.version(), new Document("reason", it.reason())))));
    };
  }

  private static @Nullable String value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static Document card(Lesson.PersonSeen it) {
    return new Document("name", it.name())
        .append("address", it.address())
        .append("zone", it.zone().getId())
        .append("organisation", it.organisation())
        .append("departed", it.departed());
  }

  private static Document meeting(MeetingVersion it) {
    return new Document("title", it.title())
        .append("local", it.timing().local().toString())
        .append("zone", it.timing().zone().getId())
        .append("at", Date.from(it.timing().at()))
        .append("minutes", it.timing().minutes())
        .append("access", it.access().name())
        .append("groups", groups(it))
        .append("place", it.place())
        .append("reason", it.reason());
  }

  /** A dot in an id would be read as a path. */
  static String field(String id) {
    return id.replace('.', '|');
  }

  private static List<String> groups(MeetingVersion it) {
    return it.groups().stream().map(GroupId::value).toList();
  }

  /**
   * Replaces a part of the row unless that part is as new already; then the upsert hits the row's
   * id.
   */
  private static WriteModel<Document> newer(
      String id, String part, long sequence, Document content) {
    var older =
        new Document("_id", id)
            .append(part + ".sequence", new Document("$not", new Document("$gte", sequence)));
    return new UpdateOneModel<>(
        older,
        new Document("$set", new Document(part, content.append("sequence", sequence))),
        UPSERT);
  }

  private static WriteModel<Document> always(String id, Document update) {
    return new UpdateOneModel<>(new Document("_id", id), update, UPSERT);
  }
}
