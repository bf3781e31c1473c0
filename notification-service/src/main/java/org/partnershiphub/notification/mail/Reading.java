package org.partnershiphub.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.partnershiphub.notification.directory.GroupCard;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Notice;

/** What a letter depends on beside the reader's own name. */
record Reading(Notice notice, Known known, ZoneId zone, Knows knows, Instant now) {

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
    return card.name().isBlank() ? "somebody" : Slots.plain(card.name());
  }

  List<String> why() {
    return notice.why().stream().map(this::groupName).sorted().toList();
  }

  boolean confidentialGroup(GroupId group) {
    GroupCard card = known.groups().get(group);
    return card != null && card.confidential();
  }
}
