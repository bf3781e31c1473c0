package org.partnershiphub.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service, with a mail server that answers as a test wants. */
abstract class WithSink extends RunningService {

  static final SmtpSink SINK = sink();

  /** Where mails come back. */
  static final GreenMail RETURNS = returns();

  private static GreenMail returns() {
    var server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    server.start();
    server.setUser("bounces@hub.example.org", "bounces", "secret");
    return server;
  }

  private static SmtpSink sink() {
    try {
      var sink = new SmtpSink();
      sink.keeps = true;
      return sink;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    registry.add("hub.notification.mail.smtp.host", () -> "127.0.0.1");
    registry.add("hub.notification.mail.smtp.port", SINK::port);
    registry.add("hub.notification.returns.host", () -> "127.0.0.1");
    registry.add("hub.notification.returns.port", () -> RETURNS.getImap().getPort());
    registry.add("hub.notification.returns.tls", () -> false);
    registry.add("hub.notification.returns.user", () -> "bounces");
    registry.add("hub.notification.returns.password", () -> "secret");
    registry.add("hub.notification.returns.every", () -> "1s");
    registry.add("hub.notification.mail.public-url", () -> "https://hub.example.org");
  }

  static List<MimeMessage> mails(String person) {
    return SINK.kept.getOrDefault(Facts.address(person), List.of()).stream()
        .map(WithSink::read)
        .toList();
  }

  static MimeMessage read(byte[] mail) {
    try {
      return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
