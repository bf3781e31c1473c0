package org.partnershiphub.notification.delivery;

import static java.util.Objects.requireNonNull;

import org.partnershiphub.notification.mail.WritingDesk;
import org.partnershiphub.notification.notices.Notice;

/** Writes the letters of those notices of a batch that go out. */
record Packing(Look look, WritingDesk desk) {

  Packed pack(Notice notice, Parcel parcel, Verdict verdict) {
    if (!(verdict instanceof Verdict.Deliver deliver)) {
      return new Packed(notice, parcel, verdict, null);
    }
    var known = look.known();
    var person = requireNonNull(known.people().get(notice.id().person()));
    var stoppable = !look.mandatory().includes(notice, known.groups());
    var letter = desk.write(notice, person, deliver.heard(), stoppable, deliver.noMail() == null);
    return new Packed(notice, parcel, verdict, letter);
  }
}
