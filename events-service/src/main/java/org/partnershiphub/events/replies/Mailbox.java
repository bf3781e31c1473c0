package org.partnershiphub.events.replies;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailbox, over IMAP. Mails are read without being marked, and leave the folder only for
 * another one of the same mailbox.
 */
final class Mailbox {

  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final ReplySettings settings;
  private final Session session;

  Mailbox(ReplySettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(ReplySettings settings) {
    var scheme = "mail." + protocol(settings) + ".";
    var millis = Long.toString(settings.timeout().toMillis());
    var properties = new Properties();
    properties.setProperty(scheme + "connectiontimeout", millis);
    properties.setProperty(scheme + "timeout", millis);
    properties.setProperty(scheme + "writetimeout", millis);
    properties.setProperty(scheme + "peek", "true");
    properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
    return properties;
  }

  private static String protocol(ReplySettings settings) {
    return settings.tls() ? "imaps" : "imap";
  }

  /**
   * A mail in its place.
   *
   * @param place the same for this mail as long as the server keeps its numbers
   */
  record Item(String place, String messageId, int octets, MimeMessage mail) {}

  /**
   * Shows each mail in turn.
   *
   * @param handler says what became of it
   */
  void each(Function<Item, Verdict> handler) throws MessagingException {
    try (var store = session.getStore(protocol(settings))) {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      try (var folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        var numbers = (UIDFolder) folder;
        for (var message : folder.getMessages()) {
          if (!message.isSet(Flags.Flag.DELETED)) {
            show(folder, item(folder, numbers, (MimeMessage) message), handler);
          }
        }
      }
    }
  }

  /** One that fails is tried again next time and holds nobody up. */
  private void show(Folder folder, Item item, Function<Item, Verdict> handler) {
    try {
      put(folder, item.mail(), handler.apply(item));
    } catch (RuntimeException e) {
      LOG.warn("The mail {} cannot be dealt with for now: {}", item.place(), e.toString());
    }
  }

  private static Item item(Folder folder, UIDFolder numbers, MimeMessage mail)
      throws MessagingException {
    var place = folder.getFullName() + "|" + numbers.getUIDValidity() + "|" + numbers.getUID(mail);
    var id = mail.getMessageID();
    return new Item(place, id == null ? "" : id, mail.getSize(), mail);
  }

  /**
   * A server that has no other folders leaves it where it is; it is remembered anyway. What is
   * marked here is taken out when the folder is closed, after its copy stands.
   */
  private void put(Folder from, Message message, Verdict verdict) {
    try {
      var name = verdict.refused() ? settings.refused() : settings.handled();
      var to = from.getStore().getFolder(name);
      if (!to.exists() && !to.create(Folder.HOLDS_MESSAGES)) {
        return;
      }
      from.copyMessages(new Message[] {message}, to);
      message.setFlag(Flags.Flag.DELETED, true);
    } catch (MessagingException e) {
      LOG.debug("A mail stays where it is: {}", e.toString());
    }
  }

  /** The mail as it came, whole in memory, so that what comes of it does not depend on the line. */
  static MimeMessage whole(Item item) throws MessagingException, IOException {
    return new MimeMessage(item.mail());
  }
}
