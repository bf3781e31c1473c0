package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;

/** The names that mails carry outside: of the delivery itself, and of the wish to stop a kind. */
public final class Tokens {

  private static final int DELIVERY_OCTETS = 16;

  private static final MessageDigest DIGEST = digest();

  private final Mac mac;

  Tokens(String secret) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for every repeat of one notice, and nothing can be read from it. */
  static String delivery(NoticeId notice) {
    try {
      // A copy is cheaper than a search through the providers, and this is done for every mail.
      var digest = ((MessageDigest) DIGEST.clone()).digest(notice.value().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, DELIVERY_OCTETS);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for the same address, however it is written; nobody can guess an address by it. */
  public String mark(String address) {
    var octets = seal(address.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
    return HexFormat.of().formatHex(octets);
  }

  /** Whoever holds this may stop one kind of mail for one person, and nothing else. */
  public String stop(PersonId person, NoticeKind kind) {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    var what = (person.value() + "|" + kind).getBytes(UTF_8);
    return encoder.encodeToString(what) + "." + encoder.encodeToString(seal(what));
  }

  /** Reads a token back; empty when we did not make it. */
  public Optional<Stop> stop(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      var what = Base64.getUrlDecoder().decode(parts[0]);
      if (!MessageDigest.isEqual(seal(what), Base64.getUrlDecoder().decode(parts[1]))) {
        return Optional.empty();
      }
      var text = new String(what, UTF_8).split("\\|", -1);
      return Optional.of(new Stop(new PersonId(text[0]), NoticeKind.valueOf(text[1])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What a token asks for. */
  public record Stop(PersonId person, NoticeKind kind) {}

  private byte[] seal(byte[] what) {
    try {
      return Arrays.copyOf(((Mac) mac.clone()).doFinal(what), DELIVERY_OCTETS);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
