package org.partnershiphub.notification.deliverability.returns;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.mailbox.Desk;
import org.partnershiphub.platform.mailbox.Fate;
import org.partnershiphub.platform.mailbox.Item;

/** Deals with what comes back; it waits, on the mailbox's own thread. */
final class ReturnDesk implements Desk {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final int LOOKS = 5;

  private final Map<String, Integer> looks = new ConcurrentHashMap<>();
  private final Returns returns;
  private final ReturnMemory memory;
  private final long largest;
  private final InstantSource clock;

  ReturnDesk(Returns returns, ReturnMemory memory, long largest, InstantSource clock) {
    this.returns = returns;
    this.memory = memory;
    this.largest = largest;
    this.clock = clock;
  }

  @Override
  public @Nullable ReturnVerdict before(Item item) {
    return memory.verdict(item.place(), item.messageId());
  }

  @Override
  public ReturnVerdict read(Item item) {
    if (item.octets() > largest) {
      return ReturnVerdict.TOO_LARGE;
    }
    Returned returned;
    try {
      returned = ReturnReader.read(item.whole());
    } catch (MessagingException | IOException | RuntimeException e) {
      return ReturnVerdict.UNREADABLE;
    }
    var verdict = returns.handle(returned).blockOptional(LIMIT).orElse(ReturnVerdict.TAKEN);
    return verdict == ReturnVerdict.UNKNOWN_NOTICE ? unknown(item) : verdict;
  }

  /** What comes back at once may be faster than the record of what was sent. */
  private ReturnVerdict unknown(Item item) {
    if (looks.merge(item.place(), 1, Integer::sum) < LOOKS) {
      throw new IllegalStateException("No notice is known by it so far");
    }
    return ReturnVerdict.UNKNOWN_NOTICE;
  }

  @Override
  public void remember(Item item, Fate fate) {
    looks.remove(item.place());
    memory.dealtWith(
        item.place(), item.messageId(), ReturnVerdict.valueOf(fate.name()), clock.instant());
  }
}
