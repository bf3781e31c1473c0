package org.partnershiphub.notification.directory.store;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Answers;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.directory.Place;

/**
 * Lessons as updates. Each can be applied late, twice or before others of the same row: what has a
 * sequence replaces only what is older; what has a version keeps a place of its own; the rest only
 * grows.
 */
final class Lessons {

  static final String CARD = "card";
  static final String ASKED = "asked";

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private Lessons() {}

  /** Where a lesson is kept, and the update that takes it in. */
  record Write(String collection, WriteModel<Document> model) {}

  static List<Write> of(Lesson lesson) {
    return switch (lesson) {
      case Lesson.PersonSeen it -> List.of(people(seen(it, null)));
      case Lesson.CardAt it -> List.of(people(seen(it.card(), it.place())));
      case Lesson.PersonErased it ->
          erased(MongoDirectory.PEOPLE, it.person().value(), CARD, it.place());
      case Lesson.PersonLeft it -> List.of(people(left(it)));
      case Lesson.PersonsMerged it -> merged(it);
      case Lesson.AddressRefused it -> List.of(people(refused(it)));
      case Lesson.AddressRestored it -> List.of(people(restored(it)));
      case Lesson.VerificationAsked it -> List.of(verifications(asked(it)));
      case Lesson.VerificationErased it ->
          erased(MongoDirectory.VERIFICATIONS, it.verification(), ASKED, it.place());
      case Lesson.VerificationMailed it -> mailed(it);
      case Lesson.TermStarted it -> List.of(term(it.office(), it.term(), "person", it.person()));
      case Lesson.TermEnded it -> List.of(term(it.office(), it.term(), "ended", true));
      case Lesson.Settled it ->
          List.of(
              new Write(
                  MongoDirectory.SETTLED,
                  always(it.kind() + "|" + it.subject(), "$max", "upTo", it.upTo())));
      case Lesson.GroupSeen it -> List.of(new Write(MongoDirectory.GROUPS, group(it)));
      case Lesson.JurisdictionSeen it -> List.of(jurisdictions(name(it)));
      case Lesson.LeadNamed it -> List.of(jurisdictions(lead(it)));
      case Lesson.MeetingSeen it -> MeetingWrites.seen(it);
      case Lesson.MeetingOff it -> List.of(MeetingWrites.off(it));
      case Lesson.Answered it -> List.of(new Write(MongoDirectory.ANSWERS, answered(it)));
    };
  }

  private static Write people(WriteModel<Document> model) {
    return new Write(MongoDirectory.PEOPLE, model);
  }

  private static Write verifications(WriteModel<Document> model) {
    return new Write(MongoDirectory.VERIFICATIONS, model);
  }

  private static Write jurisdictions(WriteModel<Document> model) {
    return new Write(MongoDirectory.JURISDICTIONS, model);
  }

  private static WriteModel<Document> seen(Lesson.PersonSeen it, @Nullable Place place) {
    var filter = older(it.person().value(), CARD, it.sequence());
    return replaced(notErased(filter, place), CARD, it.sequence(), at(card(it), place));
  }

  /** Nothing that stood before the erasing record comes back; nor does what has no place. */
  private static Document notErased(Document filter, @Nullable Place place) {
    return place == null
        ? filter.append("erased", new Document("$exists", false))
        : filter.append("erased." + partition(place), not("$gte", place.offset()));
  }

  private static Document at(Document content, @Nullable Place place) {
    return place == null
        ? content
        : content.append("at", new Document(partition(place), place.offset()));
  }

  private static String partition(Place place) {
    return "p" + place.partition();
  }

  static Document not(String operator, long number) {
    return new Document("$not", new Document(operator, number));
  }

  /** The erasing place stays for good; what stood before it goes. */
  private static List<Write> erased(String collection, String id, String part, Place place) {
    var before =
        new Document("_id", id)
            .append(part + ".at." + partition(place), not("$gt", place.offset()));
    var gone = new Document(part, "").append("refusedAddress", "").append("stopped", "");
    return List.of(
        new Write(collection, always(id, "$max", "erased." + partition(place), place.offset())),
        new Write(collection, new UpdateOneModel<>(before, new Document("$unset", gone))));
  }

  private static WriteModel<Document> left(Lesson.PersonLeft it) {
    var organisation = field(it.departure().organisation());
    var departure =
        new Document("on", it.departure().on().toString())
            .append("knownAt", Date.from(it.departure().knownAt()));
    return new UpdateOneModel<>(
        new Document("_id", it.person().value()),
        new Document("$max", new Document("left." + organisation, it.sequence()))
            .append(
                "$set",
                new Document("departures." + organisation + "." + it.sequence(), departure)),
        UPSERT);
  }

  private static List<Write> merged(Lesson.PersonsMerged it) {
    var survivor = it.survivor().value();
    var merged = it.merged().value();
    return List.of(
        people(always(merged, "$set", "mergedInto", survivor)),
        people(always(survivor, "$addToSet", "merged", merged)));
  }

  /** Only of an address that the card has, so that none is kept that was forgotten. */
  private static WriteModel<Document> refused(Lesson.AddressRefused it) {
    return new UpdateOneModel<>(
        new Document("_id", it.person().value()).append("card.address", it.address()),
        new Document("$set", new Document("refusedAddress", it.address())));
  }

  private static WriteModel<Document> restored(Lesson.AddressRestored it) {
    return new UpdateOneModel<>(
        new Document("_id", it.person().value()),
        new Document("$unset", new Document("refusedAddress", "")));
  }

  private static WriteModel<Document> asked(Lesson.VerificationAsked it) {
    var card = it.card();
    var filter =
        older(card.name(), ASKED, card.version()).append("mailed", not("$gte", card.version()));
    var content =
        new Document("person", card.person().value())
            .append("address", card.address())
            .append("token", card.token());
    return replaced(notErased(filter, it.place()), ASKED, card.version(), at(content, it.place()));
  }

  private static List<Write> mailed(Lesson.VerificationMailed it) {
    var done =
        new Document("_id", it.verification())
            .append(ASKED + ".sequence", new Document("$lte", it.version()));
    return List.of(
        verifications(always(it.verification(), "$max", "mailed", it.version())),
        verifications(new UpdateOneModel<>(done, new Document("$unset", new Document(ASKED, "")))));
  }

  private static Write term(String office, String term, String what, Object value) {
    var content = value instanceof PersonId person ? person.value() : value;
    return new Write(
        MongoDirectory.OFFICES,
        always(office, "$set", "terms." + field(term) + "." + what, content));
  }

  private static WriteModel<Document> answered(Lesson.Answered it) {
    var content =
        new Document("response", it.answer().response().name())
            .append("version", it.answer().version());
    return newer(id(it.to()), "given." + field(it.meeting().value()), it.sequence(), content);
  }

  static String id(Answers.Key it) {
    return it.subject() + "|" + it.person();
  }

  private static WriteModel<Document> group(Lesson.GroupSeen it) {
    var content =
        new Document("name", it.card().name())
            .append("category", it.card().category())
            .append("confidential", it.card().confidential());
    return newer(it.card().group().value(), CARD, it.sequence(), content);
  }

  private static WriteModel<Document> name(Lesson.JurisdictionSeen it) {
    return newer(it.jurisdiction().value(), CARD, it.sequence(), new Document("name", it.name()));
  }

  private static WriteModel<Document> lead(Lesson.LeadNamed it) {
    return newer(
        it.jurisdiction().value(), "lead", it.sequence(), new Document("person", value(it.lead())));
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

  /** A dot in an id would be read as a path. */
  static String field(String id) {
    return id.replace('.', '|');
  }

  /** And back. */
  static String id(String field) {
    return field.replace('|', '.');
  }

  /**
   * Replaces a part of the row unless that part is as new already; then the upsert hits the row's
   * id.
   */
  private static WriteModel<Document> newer(
      String id, String part, long sequence, Document content) {
    return replaced(older(id, part, sequence), part, sequence, content);
  }

  private static Document older(String id, String part, long sequence) {
    return new Document("_id", id).append(part + ".sequence", not("$gte", sequence));
  }

  private static WriteModel<Document> replaced(
      Document filter, String part, long sequence, Document content) {
    return new UpdateOneModel<>(
        filter,
        new Document("$set", new Document(part, content.append("sequence", sequence))),
        UPSERT);
  }

  static WriteModel<Document> always(String id, String operator, String field, Object value) {
    return new UpdateOneModel<>(
        new Document("_id", id), new Document(operator, new Document(field, value)), UPSERT);
  }
}
