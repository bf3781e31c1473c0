package org.partnershiphub.notification.directory.store;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupCard;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionCard;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.MeetingVersion.Access;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.directory.Timing;

/** Rows of the directory read back. A row of which only a side remark has come is no card yet. */
final class Rows {

  private Rows() {}

  static @Nullable PersonCard person(Document row) {
    var card = row.get("card", Document.class);
    if (card == null) {
      return null;
    }
    var id = row.getString("_id");
    var name = card.getString("name");
    return new PersonCard(
        new PersonId(id),
        name == null ? "" : name,
        card.getString("address"),
        ZoneId.of(card.getString("zone")),
        standing(row, card),
        row.getString("refusedAddress"),
        Set.copyOf(row.getList("stopped", String.class, List.of())));
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

  static MeetingCard meeting(Document row) {
    var versions = new TreeMap<Integer, MeetingVersion>();
    each(row, "versions", (version, it) -> versions.put(version, version(version, it)));
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

  private static MeetingVersion version(int version, Document it) {
    Date at = it.getDate("at");
    return new MeetingVersion(
        version,
        it.getString("title"),
        new Timing(
            LocalDateTime.parse(it.getString("local")),
            ZoneId.of(it.getString("zone")),
            at.toInstant(),
            it.getInteger("minutes")),
        Access.valueOf(it.getString("access")),
        it.getList("groups", String.class, List.of()).stream().map(GroupId::new).toList(),
        it.getString("place"),
        it.getString("reason"));
  }
}
