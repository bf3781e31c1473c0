package org.partnershiphub.events.replies;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import net.javacrumbs.shedlock.core.LockProvider;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.mailbox.Desk;
import org.partnershiphub.platform.mailbox.Fate;
import org.partnershiphub.platform.mailbox.Item;
import org.partnershiphub.platform.mailbox.Mailroom;

/** Reads the mails of calendar programs; it waits, on the mailbox's own thread. */
public final class MailPolling implements Desk {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Replying replying;
  private final MailMemory memory;
  private final ReplySettings settings;
  private final InstantSource clock;
  private final Mailroom room;

  MailPolling(
      ReplySettings settings,
      Replying replying,
      MailMemory memory,
      LockProvider leases,
      InstantSource clock) {
    this.settings = settings;
    this.replying = replying;
    this.memory = memory;
    this.clock = clock;
    this.room = new Mailroom(settings.account(), this, leases, "mailbox");
  }

  Mailroom room() {
    return room;
  }

  /** Whatever fails is tried again next time. */
  public void poll() {
    room.poll();
  }

  @Override
  public @Nullable Verdict before(Item item) {
    return memory.verdict(item.place(), item.messageId()).block(LIMIT);
  }

  @Override
  public void remember(Item item, Fate fate) {
    var verdict = Verdict.valueOf(fate.name());
    memory.dealtWith(item.place(), item.messageId(), verdict, clock.instant()).block(LIMIT);
  }

  @Override
  public Verdict read(Item item) {
    if (item.octets() > settings.largest().toBytes()) {
      return Verdict.TOO_LARGE;
    }
    Letter letter;
    try {
      letter = LetterReader.read(item.whole());
      letter.reply();
    } catch (MessagingException | IOException | RuntimeException e) {
      return Verdict.UNREADABLE;
    }
    var verdict = replying.handle(letter).block(LIMIT);
    return verdict == null ? Verdict.NO_REPLY : verdict;
  }
}
