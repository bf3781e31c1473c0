package org.partnershiphub.notification.notices;

import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;

/** Something to tell to whoever is the addressee; told once, whoever that is later. */
public record Errand(
    NoticeKind kind,
    String subject,
    long version,
    Addressee to,
    Matter matter,
    Notice.Origin origin) {

  public String id() {
    return kind + "|" + subject + "|" + version + "|" + to.value();
  }

  Notice notice(PersonId person) {
    return Notice.planned(
        new NoticeId(person, subject, version, kind),
        matter,
        matter.mentions().all(GroupId.class).toList(),
        origin);
  }
}
