package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.platform.seal.Seals;

/** The names that mails carry outside: of the delivery itself, and of the wish to stop a kind. */
public final class Tokens {

  private static final int DELIVERY_OCTETS = 16;

  private static final MessageDigest DIGEST = digest();

  private final Seals seals;

  Tokens(String secret) {
    this.seals = new Seals(secret);
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
    return seals.mark(address.strip().toLowerCase(Locale.ROOT));
  }

  /** Whoever holds this may stop one kind of mail for one person, and nothing else. */
  public String stop(PersonId person, NoticeKind kind) {
    return seals.seal(person.value() + "|" + kind);
  }

  /** Reads a token back; empty when we did not make it. */
  public Optional<Stop> stop(String token) {
    return seals.open(token).flatMap(Tokens::read);
  }

  private static Optional<Stop> read(String text) {
    try {
      var words = text.split("\\|", -1);
      return words.length == 2
          ? Optional.of(new Stop(new PersonId(words[0]), NoticeKind.valueOf(words[1])))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What a token asks for. */
  public record Stop(PersonId person, NoticeKind kind) {}
}
