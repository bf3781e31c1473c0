package org.partnershiphub.notification.notices.web;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.partnershiphub.notification.notices.Copies;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeProblem.MessageGone;
import org.partnershiphub.notification.notices.NoticeProblem.NoMessage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Mails that were sent, to the byte; or their words, without what only their reader may have. */
@Component
class Messages {

  /** Links that act for whoever opens them. */
  private static final Pattern LINK =
      Pattern.compile("https?://\\S*/(unsubscribe|answers|preference-pages|address-\\w+)/\\S+");

  private final Copies copies;

  Messages(Copies copies) {
    this.copies = copies;
  }

  Mono<byte[]> whole(NoticeId notice) {
    return Mono.fromCallable(() -> bytes(notice)).subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> words(NoticeId notice) {
    return whole(notice).map(Messages::words);
  }

  private byte[] bytes(NoticeId notice) {
    var found = copies.of(notice);
    if (!found.sent()) {
      throw new NoMessage(notice.value());
    }
    var bytes = found.bytes();
    if (bytes == null) {
      throw new MessageGone(notice.value());
    }
    return bytes;
  }

  static String words(byte[] mail) {
    try {
      var message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
      return message.getSubject() + "\n\n" + LINK.matcher(plain(message)).replaceAll("(link)");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart it = parts.getBodyPart(i);
        var found = plain(it);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
