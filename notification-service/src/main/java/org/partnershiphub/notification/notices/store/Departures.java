package org.partnershiphub.notification.notices.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Replacements.Filling;
import org.partnershiphub.notification.notices.Replacements.Open;
import org.partnershiphub.notification.notices.Replacements.Place;

/** Reads departures, and what filled their places, from the store. */
final class Departures {

  private Departures() {}

  static Open open(Document it) {
    return new Open(
        it.getString("_id"),
        new PersonId(it.getString("person")),
        new JurisdictionId(it.getString("jurisdiction")),
        LocalDate.parse(it.getString("endedOn")),
        it.getLong("version"),
        places(it),
        it.getInteger("told", 0));
  }

  /** What was collected before there were seats to tell from other places is told once. */
  private static List<Place> places(Document it) {
    var before =
        it.getList("places", String.class, List.of()).stream()
            .map(group -> new Place(new GroupId(group), "", Instant.EPOCH));
    var ended = it.getList("ended", Document.class, List.of()).stream().map(Departures::place);
    return Stream.concat(before, ended).toList();
  }

  private static Place place(Document it) {
    return new Place(
        new GroupId(it.getString("group")), it.getString("capacity"), it.getDate("at").toInstant());
  }

  static Filling filling(Document it) {
    var by = it.getString("by");
    return new Filling(
        it.getString("_id"), by == null ? null : new PersonId(by), it.getDate("at").toInstant());
  }
}
