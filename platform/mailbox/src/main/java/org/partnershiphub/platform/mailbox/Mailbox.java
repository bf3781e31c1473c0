package org.partnershiphub.platform.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
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

  private final MailboxAccount account;
  private final Session session;

  Mailbox(MailboxAccount account) {
    this.account = account;
    this.session = Session.getInstance(properties(account));
  }

  private static Properties properties(MailboxAccount account) {
    var scheme = "mail." + protocol(account) + ".";
    var millis = Long.toString(account.timeout().toMillis());
    var properties = new Properties();
    properties.setProperty(scheme + "connectiontimeout", millis);
    properties.setProperty(scheme + "timeout", millis);
    properties.setProperty(scheme + "writetimeout", millis);
    properties.setProperty(scheme + "peek", "true");
    properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
    return properties;
  }

  private static String protocol(MailboxAccount account) {
    return account.tls() ? "imaps" : "imap";
  }

  /**
   * Shows each mail in turn.
   *
   * @param handler says what became of it
   */
  void each(Function<Item, Fate> handler) throws MessagingException {
    try (var store = session.getStore(protocol(account))) {
      store.connect(account.host(), account.port(), account.user(), account.password());
      try (var folder = store.getFolder(account.folder())) {
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
  private void show(Folder folder, Item item, Function<Item, Fate> handler) {
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
  private void put(Folder from, Message message, Fate fate) {
    try {
      var name = fate.refused() ? account.refused() : account.handled();
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
}
