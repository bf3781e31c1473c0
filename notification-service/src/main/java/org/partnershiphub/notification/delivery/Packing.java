package org.partnershiphub.notification.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.WritingDesk;
import org.partnershiphub.notification.notices.Destination;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;

/** Writes the letters of those notices of a batch that go out. */
record Packing(Look look, WritingDesk desk) {

  Packed pack(Notice notice, Parcel parcel, Verdict verdict) {
    if (!(verdict instanceof Verdict.Deliver deliver) || notice.matter() instanceof Matter.Digest) {
      return new Packed(notice, parcel, verdict, null, null);
    }
    var person = look.reader(notice);
    var stoppable = !look.timeliness().mandatory(notice);
    var letter = desk.write(notice, person, deliver.knows(), stoppable, deliver.mailed());
    return new Packed(
        notice, parcel, verdict, letter, letter.mail() == null ? null : destination(person));
  }

  Instant now() {
    return look.now();
  }

  /** A digest of these. */
  Packed digest(Packed digest, List<Packed> parts) {
    var person = look.reader(digest.notice());
    var deliver = (Verdict.Deliver) digest.verdict();
    var letter =
        desk.digest(
            digest.notice(), person, parts.stream().map(this::part).toList(), deliver.mailed());
    return new Packed(
        digest.notice(),
        digest.parcel(),
        deliver.telling(parts.stream().map(it -> it.notice().id()).toList()),
        letter,
        letter.mail() == null ? null : destination(person));
  }

  private WritingDesk.Part part(Packed it) {
    var letter = requireNonNull(it.letter());
    var groups = it.notice().why().stream().map(this::name).sorted().toList();
    var named = it.notice().matter().mentions().all(PersonId.class).toList();
    return new WritingDesk.Part(letter.headline(), letter.lines(), groups, named);
  }

  private String name(GroupId group) {
    var card = look.known().groups().get(group);
    return card == null ? group.value() : card.name();
  }

  private @Nullable Destination destination(PersonCard person) {
    var address = person.address();
    return address == null
        ? null
        : new Destination(person.contact().organisation(), look.tokens().mark(address));
  }
}
