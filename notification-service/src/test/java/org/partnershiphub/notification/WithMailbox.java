package org.partnershiphub.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The service, with a mail server that keeps what it gets and reads it back with a reader of its
 * own.
 */
abstract class WithMailbox extends RunningService {

  static final GreenMail MAIL = mailServer();

  private static GreenMail mailServer() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    registry.add("hub.notification.mail.smtp.host", () -> "127.0.0.1");
    registry.add("hub.notification.mail.smtp.port", () -> MAIL.getSmtp().getPort());
  }

  static List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(MAIL.getReceivedMessages()).filter(it -> isTo(it, address)).toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return mail.getAllRecipients()[0].toString().contains("<" + address + ">");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
