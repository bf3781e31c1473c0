package org.partnershiphub.platform.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that come in, over a real line. */
class MailroomTest {

  private enum Sorted implements Fate {
    FINE,
    ODD;

    @Override
    public boolean refused() {
      return this == ODD;
    }
  }

  /** Remembers in memory; stumbles over what it is told to. */
  private static final class Clerk implements Desk {
    private final Map<String, Fate> memory = new HashMap<>();
    private final List<String> read = new ArrayList<>();
    private boolean stumbles;
    private boolean crashes;

    @Override
    public @Nullable Fate before(Item item) {
      return memory.getOrDefault(item.place(), memory.get(item.messageId()));
    }

    @Override
    public Fate read(Item item) {
      var subject = subject(item);
      if (stumbles && subject.equals("hole")) {
        throw new IllegalStateException("The store is away");
      }
      read.add(subject);
      return subject.equals("odd") ? Sorted.ODD : Sorted.FINE;
    }

    private static String subject(Item item) {
      try {
        return item.whole().getSubject();
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void remember(Item item, Fate fate) {
      memory.put(item.place(), fate);
      memory.put(item.messageId(), fate);
      if (crashes) {
        throw new IllegalStateException("As if the process had ended here");
      }
    }
  }

  private final Clerk clerk = new Clerk();
  private GreenMail server;

  @BeforeEach
  void open() {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    server.start();
    server.setUser("in@hub.example.org", "in", "secret");
  }

  @AfterEach
  void close() {
    server.stop();
  }

  private Mailroom room(LockProvider leases) {
    var account =
        new MailboxAccount(
            "127.0.0.1",
            server.getImap().getPort(),
            "in",
            "secret",
            false,
            "INBOX",
            "Handled",
            "Refused",
            Duration.ofSeconds(10));
    return new Mailroom(account, clerk, leases, "a-mailbox");
  }

  private static LockProvider free() {
    return lock -> Optional.of((SimpleLock) () -> {});
  }

  private void arrives(String subject) {
    GreenMailUtil.sendTextEmail(
        "in@hub.example.org",
        "out@example.org",
        subject,
        "text",
        server.getSmtp().getServerSetup());
  }

  private int in(String folder) throws MessagingException {
    try (var store = server.getImap().createStore()) {
      store.connect("in", "secret");
      var it = store.getFolder(folder);
      if (!it.exists()) {
        return 0;
      }
      it.open(Folder.READ_ONLY);
      return it.getMessageCount();
    }
  }

  @Test
  void each_mail_is_dealt_with_once_and_put_away_or_kept_apart() throws Exception {
    arrives("one");
    arrives("odd");
    arrives("two");

    room(free()).poll();
    room(free()).poll();

    assertThat(clerk.read).containsExactly("one", "odd", "two");
    assertThat(List.of(in("INBOX"), in("Handled"), in("Refused"))).containsExactly(0, 2, 1);
  }

  @Test
  void what_fails_waits_where_it_is_and_holds_nobody_up() throws Exception {
    clerk.stumbles = true;
    arrives("hole");
    arrives("after");

    room(free()).poll();
    assertThat(clerk.read).containsExactly("after");
    assertThat(in("INBOX")).isOne();

    clerk.stumbles = false;
    room(free()).poll();
    assertThat(clerk.read).containsExactly("after", "hole");
    assertThat(in("INBOX")).isZero();
  }

  @Test
  void what_a_crash_left_in_its_place_is_put_away_without_being_dealt_with_again()
      throws Exception {
    arrives("one");
    clerk.crashes = true;
    room(free()).poll();
    assertThat(in("INBOX")).isOne();

    clerk.crashes = false;
    room(free()).poll();

    assertThat(clerk.read).containsExactly("one");
    assertThat(List.of(in("INBOX"), in("Handled"))).containsExactly(0, 1);
  }

  @Test
  void while_another_instance_reads_nothing_is_read() throws Exception {
    arrives("one");

    room(lock -> Optional.empty()).poll();

    assertThat(clerk.read).isEmpty();
    assertThat(in("INBOX")).isOne();
  }
}
