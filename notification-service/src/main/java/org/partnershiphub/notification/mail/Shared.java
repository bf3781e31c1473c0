package org.partnershiphub.notification.mail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Copy;
import org.partnershiphub.notification.notices.Form;
import org.partnershiphub.notification.notices.Lines;

/** A form with its lines, against which the mails that are made of it are kept. */
record Shared(Form form, Lines lines) {

  static Shared of(byte[] mail, List<PersonId> named) {
    return new Shared(new Form(digest(mail), mail, named), new Lines(mail));
  }

  Copy copy(Mail mail) {
    return new Copy(form.digest(), lines.without(mail.bytes()));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
