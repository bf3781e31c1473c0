package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection that is kept open between mails; used by one thread at a time. */
final class SmtpConnection {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);
  private static final int PERMANENT = 500;
  private static final int CLOSING = 421;

  private final Session session;
  private final MailSettings.Smtp settings;
  private final InstantSource clock;
  private @Nullable PipeliningTransport open;
  private Instant lastUsed = Instant.EPOCH;

  SmtpConnection(Session session, MailSettings.Smtp settings, InstantSource clock) {
    this.session = session;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A connection that breaks under a mail is opened again and the mail repeated, once: it carries
   * the same Message-ID. Breaking twice under one mail is held against the mail, not against the
   * server. A server that says nothing in time may be at work still: the mail waits for its next
   * try.
   */
  Carried carry(Mail mail) {
    for (int attempt = 1; ; attempt++) {
      PipeliningTransport transport;
      try {
        transport = connected();
      } catch (MessagingException e) {
        return new Carried.NotTried(answerOf(e));
      }
      try {
        transport.send(new Rendered(session, mail), new InternetAddress(mail.to(), false));
        lastUsed = clock.instant();
        return new Carried.Accepted(transport.getLastServerResponse().strip());
      } catch (MessagingException e) {
        var code = code(e);
        if (code > 0 && code != CLOSING) {
          return judged(code, answerOf(e));
        }
        close();
        if (attempt == 2 || silent(e)) {
          return new Carried.Deferred(code, answerOf(e));
        }
      }
    }
  }

  private static Carried judged(int code, String answer) {
    return code >= PERMANENT
        ? new Carried.Refused(code, answer)
        : new Carried.Deferred(code, answer);
  }

  private PipeliningTransport connected() throws MessagingException {
    var usable = open;
    if (usable != null
        && Duration.between(lastUsed, clock.instant()).compareTo(settings.idle()) > 0) {
      close();
      usable = null;
    }
    if (usable == null) {
      usable = new PipeliningTransport(session);
      if (settings.signsIn()) {
        usable.connect(settings.host(), settings.port(), settings.username(), settings.password());
      } else {
        usable.connect(settings.host(), settings.port(), null, null);
      }
      lastUsed = clock.instant();
      open = usable;
    }
    return usable;
  }

  void close() {
    var closing = open;
    open = null;
    if (closing == null) {
      return;
    }
    try {
      closing.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server did not say goodbye: {}", e.toString());
    }
  }

  /** The server's answer code; 0 when it gave none because the connection broke. */
  private static int code(MessagingException failure) {
    for (Exception it = failure;
        it != null;
        it = it instanceof MessagingException m ? m.getNextException() : null) {
      switch (it) {
        case SMTPAddressFailedException e -> {
          return e.getReturnCode();
        }
        case SMTPSenderFailedException e -> {
          return e.getReturnCode();
        }
        case SMTPSendFailedException e when e.getNextException() == null -> {
          return Math.max(e.getReturnCode(), 0);
        }
        case IOException e -> {
          return 0;
        }
        default -> {}
      }
    }
    return 0;
  }

  private static boolean silent(MessagingException failure) {
    for (Exception it = failure;
        it != null;
        it = it instanceof MessagingException m ? m.getNextException() : null) {
      if (it instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static String answerOf(MessagingException failure) {
    Exception deepest = failure;
    while (deepest instanceof MessagingException m && m.getNextException() != null) {
      deepest = m.getNextException();
    }
    return String.valueOf(deepest.getMessage()).strip();
  }

  /** A message whose bytes are there already: nothing is parsed, built or encoded again. */
  private static final class Rendered extends SMTPMessage {

    private final Mail mail;

    Rendered(Session session, Mail mail) {
      super(session);
      this.mail = mail;
      setEnvelopeFrom(mail.returnPath());
    }

    @Override
    public int getSize() {
      return mail.bytes().length;
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
      out.write(mail.bytes());
    }

    @Override
    public String toString() {
      return new String(mail.bytes(), US_ASCII);
    }
  }
}
