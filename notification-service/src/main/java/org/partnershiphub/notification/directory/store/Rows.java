package org.partnershiphub.notification.directory.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Answers;
import org.partnershiphub.notification.directory.Answers.Answer;
import org.partnershiphub.notification.directory.Answers.Response;
import org.partnershiphub.notification.directory.GroupCard;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionCard;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonCard.Contact;
import org.partnershiphub.notification.directory.PersonCard.Departure;
import org.partnershiphub.notification.directory.PersonCard.Past;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.directory.VerificationCard;
import org.partnershiphub.notification.words.Language;

/** Rows of the directory read back. A row of which only a side remark has come is no card yet. */
final class Rows {

  private Rows() {}

  static @Nullable PersonCard person(Document row) {
    var card = row.get(Lessons.CARD, Document.class);
    var gone = row.containsKey("erased") || row.containsKey("mergedInto");
    if (card == null && !gone) {
      return null;
    }
    var name = card == null ? null : card.getString("name");
    return new PersonCard(
        new PersonId(row.getString("_id")),
        name == null ? "" : name,
        card == null ? Contact.NONE : contact(row, card),
        card == null ? ZoneOffset.UTC : ZoneId.of(card.getString("zone")),
        Language.EN,
        card == null ? Standing.FORGOTTEN : standing(row, card),
        past(row));
  }

  private static Contact contact(Document row, Document card) {
    return new Contact(
        card.getString("address"), row.getString("refusedAddress"), card.getString("organisation"));
  }

  private static Past past(Document row) {
    var survivor = row.getString("mergedInto");
    var departures = new ArrayList<Departure>();
    var organisations = row.get("departures", Document.class);
    if (organisations != null) {
      organisations.forEach(
          (organisation, times) ->
              ((Document) times)
                  .values()
                  .forEach(
                      it -> departures.add(departure(Lessons.id(organisation), (Document) it))));
    }
    return new Past(
        survivor == null ? null : new PersonId(survivor),
        row.getList("merged", String.class, List.of()).stream()
            .map(PersonId::new)
            .collect(Collectors.toUnmodifiableSet()),
        departures);
  }

  private static Departure departure(String organisation, Document it) {
    return new Departure(
        organisation, LocalDate.parse(it.getString("on")), it.getDate("knownAt").toInstant());
  }

  static Set<PersonId> holders(Document row) {
    var holders = new TreeSet<PersonId>(Comparator.comparing(PersonId::value));
    var terms = row.get("terms", Document.class);
    if (terms != null) {
      for (var term : terms.values()) {
        var it = (Document) term;
        if (it.getString("person") != null && !it.getBoolean("ended", false)) {
          holders.add(new PersonId(it.getString("person")));
        }
      }
    }
    return holders;
  }

  static @Nullable VerificationCard verification(Document row) {
    var asked = row.get(Lessons.ASKED, Document.class);
    return asked == null
        ? null
        : new VerificationCard(
            row.getString("_id"),
            new PersonId(asked.getString("person")),
            asked.getString("address"),
            asked.getString("token"),
            asked.getLong("sequence"));
  }

  /** A departure from the card's own organisation, told after the card, makes the card doubtful. */
  private static Standing standing(Document row, Document card) {
    if (card.getBoolean("departed", false)) {
      return Standing.DEPARTED;
    }
    var left = row.get("left", Document.class);
    var organisation = card.getString("organisation");
    if (left == null || organisation == null) {
      return Standing.ACTIVE;
    }
    var last = left.getLong(Lessons.field(organisation));
    return last != null && last > card.getLong("sequence") ? Standing.UNSURE : Standing.ACTIVE;
  }

  static @Nullable GroupCard group(Document row) {
    var card = row.get("card", Document.class);
    return card == null
        ? null
        : new GroupCard(
            new GroupId(row.getString("_id")),
            card.getString("name"),
            card.getString("category"),
            card.getBoolean("confidential", false));
  }

  static JurisdictionCard jurisdiction(Document row) {
    var card = row.get("card", Document.class);
    var lead = row.get("lead", Document.class);
    var person = lead == null ? null : lead.getString("person");
    return new JurisdictionCard(
        new JurisdictionId(row.getString("_id")),
        card == null ? null : card.getString("name"),
        person == null ? null : new PersonId(person));
  }

  static Answers answers(Document row) {
    var id = row.getString("_id");
    var bar = id.lastIndexOf('|');
    var to =
        new Answers.Key(new MeetingId(id.substring(0, bar)), new PersonId(id.substring(bar + 1)));
    var given = new HashMap<MeetingId, Answer>();
    row.get("given", Document.class)
        .forEach(
            (meeting, it) -> given.put(new MeetingId(Lessons.id(meeting)), answer((Document) it)));
    return new Answers(to, given);
  }

  private static Answer answer(Document it) {
    return new Answer(Response.valueOf(it.getString("response")), it.getInteger("version"));
  }
}
