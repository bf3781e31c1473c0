package org.partnershiphub.notification.deliverability.returns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which mails were dealt with; imperative, as the mailbox is. Nothing of what stood in them. */
public interface ReturnMemory {

  /** What became of the mail at this place, or of one of the same Message-ID. */
  @Nullable ReturnVerdict verdict(String place, String messageId);

  void dealtWith(String place, String messageId, ReturnVerdict verdict, Instant at);

  /** A mail that was kept apart, with the cause. */
  record Apart(String place, ReturnVerdict cause, Instant at) {}

  /**
   * The latest first.
   *
   * @param after the last one seen; null for the beginning
   */
  List<Apart> apart(@Nullable After after, int most);

  /** Where a list goes on. */
  record After(Instant at, String place) {}

  void prune(Instant before);
}
