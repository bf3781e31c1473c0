package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/**
 * Signs mails (RFC 6376), so that the readers' servers know that nobody wrote them in our name. The
 * header fields that act or that people see are signed, also where they are absent, so that nobody
 * adds one; those of one-click stops must be (RFC 8058, 4).
 */
final class Dkim {

  private static final String SIGNED =
      String.join(
          ":",
          List.of(
              "From",
              "To",
              "Reply-To",
              "Subject",
              "Date",
              "Message-ID",
              "References",
              "MIME-Version",
              "Content-Type",
              "List-Unsubscribe",
              "List-Unsubscribe-Post",
              "Auto-Submitted"));

  private final String template;
  private final PrivateKey key;

  Dkim(String domain, MailSettings.Dkim settings) {
    this.key = key(settings.key());
    this.template =
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
            .formatted(domain, settings.selector(), SIGNED);
  }

  private static PrivateKey key(String pem) {
    var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      var bytes = Base64.getDecoder().decode(base64);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // The cause may quote the key.
      throw new IllegalArgumentException(
          "hub.notification.mail.dkim.key is no RSA key in PKCS#8 (PEM)");
    }
  }

  /** The mail with its signature before everything else. */
  Mail signed(Mail mail) {
    try {
      var header = new DKIMSigner(template, key).sign(new ByteArrayInputStream(mail.bytes()));
      var folded = folded(header).getBytes(US_ASCII);
      var bytes = new byte[folded.length + mail.bytes().length];
      System.arraycopy(folded, 0, bytes, 0, folded.length);
      System.arraycopy(mail.bytes(), 0, bytes, folded.length, mail.bytes().length);
      return new Mail(mail.returnPath(), mail.to(), mail.id(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FailException e) {
      throw new IllegalStateException("A mail of our own could not be signed", e);
    }
  }

  /** At spaces alone, which are the same to whoever checks however they are broken. */
  private static String folded(String header) {
    return header.strip().replaceAll("\\s+", " ").replace("; ", ";\r\n ") + "\r\n";
  }
}
