package org.partnershiphub.notification.delivery;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.mail.WritingDesk;
import org.partnershiphub.notification.notices.Destination;
import org.partnershiphub.notification.notices.Notice;

/** Writes the letters of those notices of a batch that go out. */
record Packing(Look look, WritingDesk desk) {

  Packed pack(Notice notice, Parcel parcel, Verdict verdict) {
    if (!(verdict instanceof Verdict.Deliver deliver)) {
      return new Packed(notice, parcel, verdict, null, null);
    }
    var known = look.known();
    var person = look.reader(notice);
    var stoppable = !look.mandatory().includes(notice, known.groups());
    var letter = desk.write(notice, person, deliver.knows(), stoppable, deliver.noMail() == null);
    return new Packed(
        notice, parcel, verdict, letter, letter.mail() == null ? null : destination(person));
  }

  private @Nullable Destination destination(PersonCard person) {
    var address = person.address();
    return address == null
        ? null
        : new Destination(person.contact().organisation(), look.tokens().mark(address));
  }
}
