package org.partnershiphub.notification.delivery;

import static java.util.Objects.requireNonNull;

import org.partnershiphub.notification.mail.Letters;
import org.partnershiphub.notification.notices.Notice;

/** Writes the letters of those notices that go out. */
final class Packing {

  private final Letters letters;

  Packing(Letters letters) {
    this.letters = letters;
  }

  Packed pack(Notice notice, Parcel parcel, Verdict verdict, Look look) {
    if (!(verdict instanceof Verdict.Deliver deliver)) {
      return new Packed(notice, parcel, verdict, null);
    }
    var known = look.known();
    var person = requireNonNull(known.people().get(notice.id().person()));
    var stoppable = !look.mandatory().includes(notice, known.groups());
    var letter =
        letters.write(notice, known, person, deliver.heard(), stoppable, deliver.noMail() == null, look.now());
    return new Packed(notice, parcel, verdict, letter);
  }
}
