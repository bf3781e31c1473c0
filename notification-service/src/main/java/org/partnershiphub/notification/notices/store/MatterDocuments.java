package org.partnershiphub.notification.notices.store;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Matter;

/** What a notice tells, as a document and back. */
final class MatterDocuments {

  private MatterDocuments() {}

  static Document write(Matter matter) {
    return switch (matter) {
      case Matter.OfMeeting it ->
          of("meeting")
              .append("meeting", it.meeting().value())
              .append("version", it.version())
              .append("reason", it.reason());
      case Matter.Joined it ->
          of("joined")
              .append("group", it.group().value())
              .append("cohort", it.cohort())
              .append("from", it.from().toString());
      case Matter.PlaceEnded it ->
          of("ended")
              .append("group", it.group().value())
              .append("cohort", it.cohort())
              .append("on", it.on().toString())
              .append("reason", it.reason());
      case Matter.RolledOver it ->
          of("rollover")
              .append("group", it.group().value())
              .append("from", it.from())
              .append("to", it.to())
              .append("part", it.part().name())
              .append("theme", it.theme());
      case Matter.Withdrew it ->
          of("withdrew")
              .append("jurisdiction", it.jurisdiction().value())
              .append("on", it.effectiveOn().toString());
      case Matter.Replacement it ->
          of("replacement")
              .append("person", it.departed().value())
              .append("jurisdiction", it.jurisdiction().value())
              .append("on", it.endedOn().toString())
              .append("places", it.places().stream().map(GroupId::value).toList());
    };
  }

  private static Document of(String type) {
    return new Document("type", type);
  }

  static Matter read(Document it) {
    var type = it.getString("type");
    return switch (type) {
      case "meeting" ->
          new Matter.OfMeeting(
              new MeetingId(it.getString("meeting")),
              it.getInteger("version"),
              it.getString("reason"));
      case "joined" -> new Matter.Joined(group(it), it.getString("cohort"), date(it, "from"));
      case "ended" ->
          new Matter.PlaceEnded(
              group(it), it.getString("cohort"), date(it, "on"), it.getString("reason"));
      case "rollover" ->
          new Matter.RolledOver(
              group(it),
              it.getString("from"),
              it.getString("to"),
              Matter.Part.valueOf(it.getString("part")),
              it.getString("theme"));
      case "withdrew" ->
          new Matter.Withdrew(new JurisdictionId(it.getString("jurisdiction")), date(it, "on"));
      case "replacement" ->
          new Matter.Replacement(
              new PersonId(it.getString("person")),
              new JurisdictionId(it.getString("jurisdiction")),
              date(it, "on"),
              it.getList("places", String.class, List.of()).stream().map(GroupId::new).toList());
      default -> throw new IllegalStateException("A notice of an unknown matter: " + type);
    };
  }

  private static GroupId group(Document it) {
    return new GroupId(it.getString("group"));
  }

  private static LocalDate date(Document it, String field) {
    return LocalDate.parse(it.getString(field));
  }
}
