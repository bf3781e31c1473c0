package org.partnershiphub.events.replies;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches mails again and again, one instance at a time. It waits, because the mail library does:
 * it has a thread of its own. A mail is remembered after it was dealt with, so a crash in between
 * repeats it, and dealing with it twice is nothing.
 */
public final class MailPolling {

  private static final Logger LOG = LoggerFactory.getLogger(MailPolling.class);
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Mailbox mailbox;
  private final Replying replying;
  private final MailMemory memory;
  private final LockProvider leases;
  private final ReplySettings settings;
  private final InstantSource clock;

  MailPolling(
      ReplySettings settings,
      Replying replying,
      MailMemory memory,
      LockProvider leases,
      InstantSource clock) {
    this.mailbox = new Mailbox(settings);
    this.settings = settings;
    this.replying = replying;
    this.memory = memory;
    this.leases = leases;
    this.clock = clock;
  }

  /** Whatever fails is tried again next time. */
  public void poll() {
    try {
      var lease = new LockConfiguration(ClockProvider.now(), "mailbox", LEASE, Duration.ZERO);
      leases
          .lock(lease)
          .ifPresent(
              lock -> {
                try {
                  fetch();
                } finally {
                  lock.unlock();
                }
              });
    } catch (RuntimeException e) {
      LOG.warn("The mailbox cannot be read for now: {}", e.toString());
    }
  }

  private void fetch() {
    try {
      mailbox.each(this::handle);
    } catch (MessagingException e) {
      LOG.warn("The mailbox cannot be read for now: {}", e.getClass().getSimpleName());
    }
  }

  private Verdict handle(Mailbox.Item item) {
    var before = memory.verdict(item.place(), item.messageId()).block(LIMIT);
    if (before != null) {
      return before;
    }
    var verdict = read(item);
    memory.dealtWith(item.place(), item.messageId(), verdict, clock.instant()).block(LIMIT);
    if (verdict.refused()) {
      LOG.warn("The mail {} is refused: {}", item.place(), verdict);
    }
    return verdict;
  }

  private Verdict read(Mailbox.Item item) {
    if (item.octets() > settings.largest().toBytes()) {
      return Verdict.TOO_LARGE;
    }
    Letter letter;
    try {
      letter = LetterReader.read(Mailbox.whole(item));
      letter.reply();
    } catch (MessagingException | IOException | RuntimeException e) {
      return Verdict.UNREADABLE;
    }
    var verdict = replying.handle(letter).block(LIMIT);
    return verdict == null ? Verdict.NO_REPLY : verdict;
  }
}
