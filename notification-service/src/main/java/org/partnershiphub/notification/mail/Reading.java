package org.partnershiphub.notification.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.words.Words;

/** What a letter depends on beside the reader's own name. */
record Reading(Notice notice, Known known, ZoneId zone, Words words, Knows knows, Instant now) {

  /** A sentence in the reader's language. */
  String say(String key, Object... named) {
    return words.say(key, named);
  }

  Clockface clock() {
    return new Clockface(words);
  }

  /** A time as the reader's subject lines have it. */
  String brief(Timing it) {
    return clock().brief(it, zone);
  }

  String day(LocalDate it) {
    return clock().day(it);
  }

  /** The day that it is then where the reader is. */
  String day(Instant it) {
    return clock().day(it.atZone(zone).toLocalDate());
  }

  /** The meeting's version that the reader knows; 0 when none. */
  int heard() {
    return knows.version();
  }

  String groupName(GroupId group) {
    var card = known.groups().get(group);
    return card == null ? group.value() : Slots.plain(card.name());
  }

  String organisationName(JurisdictionId organisation) {
    var card = known.jurisdictions().get(organisation);
    return card == null || card.name() == null ? organisation.value() : Slots.plain(card.name());
  }

  /** A person other than the reader, whom the reader may know. */
  String personName(PersonId person) {
    var card = known.people().get(person);
    if (card == null) {
      return person.value();
    }
    return card.name().isBlank() ? say("somebody") : Slots.plain(card.name());
  }

  List<String> why() {
    return notice.why().stream().map(this::groupName).sorted().toList();
  }
}
