package org.partnershiphub.notification.deliverability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.AddressFact.Cause;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Addressee;
import org.partnershiphub.notification.notices.Errand;
import org.partnershiphub.notification.notices.Errands;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeKind;
import org.springframework.stereotype.Component;

/**
 * Tells those who run the registry of each suspension, once; what waits in a digest is not said any
 * more when mails go there again.
 */
@Component
public class SuspensionsTold {

  private final Errands errands;
  private final Directory directory;

  public SuspensionsTold(Errands errands, Directory directory) {
    this.errands = errands;
    this.directory = directory;
  }

  void suspended(AddressStanding it) {
    if (it.suspended()) {
      errands.open(List.of(errand(it, it.cause())), it.since());
    }
  }

  private static Errand errand(AddressStanding it, @Nullable Cause cause) {
    var person = it.person();
    var why = cause == null ? Cause.REPORTS : cause;
    var version = it.since().getEpochSecond();
    return new Errand(
        NoticeKind.ADDRESS_SUSPENDED,
        person.value(),
        version,
        Addressee.administrators(),
        new Matter.AddressSuspended(person, why.name(), it.since()),
        new Notice.Origin(
            "address:" + person + ":" + version,
            "notification.address-suspended.v1",
            it.since(),
            null));
  }

  void restored(PersonId person, Instant now) {
    directory.learn(
        new Lesson.Settled(
            NoticeKind.ADDRESS_SUSPENDED.name(), person.value(), now.getEpochSecond()));
  }
}
