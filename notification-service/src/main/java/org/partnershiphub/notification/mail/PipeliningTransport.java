package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Says sender, recipient and that the mail follows in one go where a server offers it (PIPELINING,
 * RFC 2920), and reads the answers after that: a mail takes two ways to the server and back instead
 * of four. Everything else is the library's.
 */
final class PipeliningTransport extends SMTPTransport {

  private static final int GO_ON = 354;
  private static final String DATA = "DATA";

  /** Commands that the server has, and that the library has yet to say. */
  private final Queue<String> ahead = new ArrayDeque<>();

  private String recipient = "";
  private boolean borrowing;

  PipeliningTransport(Session session) {
    super(session, new URLName("smtp", null, -1, null, null, null));
  }

  synchronized void send(Message message, InternetAddress to) throws MessagingException {
    ahead.clear();
    recipient = "RCPT TO:<" + to.getAddress() + ">";
    sendMessage(message, new InternetAddress[] {to});
  }

  @Override
  protected void sendCommand(String command) throws MessagingException {
    if (borrowing) {
      return;
    }
    if (command.equals(ahead.peek())) {
      ahead.remove();
    } else if (command.startsWith("MAIL FROM:") && supportsExtension("PIPELINING")) {
      say(command, recipient);
      super.sendCommand(DATA);
      ahead.addAll(List.of(recipient, DATA));
    } else {
      if (!command.equals("QUIT")) {
        settle();
      }
      super.sendCommand(command);
    }
  }

  /**
   * Reads what is left of the answers when one of them was no. A server may have said to go on all
   * the same, and then must hear that nothing follows (RFC 2920, section 3.1).
   */
  private void settle() throws MessagingException {
    for (var command = ahead.poll(); command != null; command = ahead.poll()) {
      if (readServerResponse() == GO_ON && command.equals(DATA)) {
        super.sendCommand(".");
        readServerResponse();
      }
    }
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    if (borrowing) {
      return GO_ON;
    }
    var heard = false;
    try {
      var code = super.readServerResponse();
      heard = code >= 0;
      return code;
    } finally {
      // From a server that is gone, or says nothing, there is nothing more to be read.
      if (!heard) {
        ahead.clear();
      }
    }
  }

  /**
   * Not sent before the next command is: the library flushes with each. Of commands one of which is
   * more than a line, none is said.
   */
  private void say(String... commands) throws MessagingException {
    var lines = new ByteArrayOutputStream();
    for (var it : commands) {
      if (it.indexOf('\r') >= 0 || it.indexOf('\n') >= 0) {
        throw new MessagingException("A command is one line");
      }
      lines.writeBytes((it + "\r\n").getBytes(UTF_8));
    }
    try {
      lines.writeTo(wire());
    } catch (IOException e) {
      throw new MessagingException("Cannot write to the mail server", e);
    }
  }

  /** The library lends its stream to whoever may send data only; so it is told that we may. */
  private OutputStream wire() throws MessagingException {
    borrowing = true;
    try {
      return data();
    } finally {
      borrowing = false;
    }
  }
}
