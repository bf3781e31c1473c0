package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.platform.seal.Seals;

/** The names that mails carry outside: of the delivery itself, and of the wish to stop a kind. */
public final class Tokens {

  private static final int DELIVERY_OCTETS = 16;

  private static final String RETURNS = "bounces+";
  private static final int PROOF = 16;
  private static final String CHOICES = "choices|";
  private static final Pattern RETURN_PATH =
      Pattern.compile("bounces\\+([0-9a-f]{32})\\.([0-9a-f]{16})@[^@\\s]+");

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

  /** Where what comes back of a mail is sent to; nobody can make one who has not seen the mail. */
  String returnTo(String delivery, String domain) {
    return RETURNS + delivery + "." + proof(delivery) + "@" + domain;
  }

  private String proof(String delivery) {
    return seals.mark(RETURNS + delivery).substring(0, PROOF);
  }

  /** Whether an address is one to which mails come back, whoever made it. */
  public static boolean isReturn(String address) {
    return address.toLowerCase(Locale.ROOT).startsWith(RETURNS);
  }

  /** The token of the delivery that comes back to this address; empty when we did not make it. */
  public Optional<String> returned(String address) {
    var lower = address.strip().toLowerCase(Locale.ROOT);
    var match = RETURN_PATH.matcher(lower);
    if (!match.matches()) {
      return Optional.empty();
    }
    var delivery = match.group(1);
    return MessageDigest.isEqual(proof(delivery).getBytes(UTF_8), match.group(2).getBytes(UTF_8))
        ? Optional.of(delivery)
        : Optional.empty();
  }

  /** Whether this is the token of the notice's own mail, and not of one that told it along. */
  public static boolean isDelivery(String token, NoticeId notice) {
    return token.equals(delivery(notice));
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

  /** Whoever holds this may see and change what one person wants, until this day is over (UTC). */
  public String choices(PersonId person, LocalDate until) {
    return seals.seal(CHOICES + person.value() + "|" + until);
  }

  /** Whose choices a token lets change today; empty when we did not make it, or its day is over. */
  public Optional<PersonId> choices(String token, LocalDate today) {
    return seals
        .open(token)
        .filter(it -> it.startsWith(CHOICES))
        .map(it -> it.substring(CHOICES.length()).split("\\|", -1))
        .filter(it -> it.length == 2 && !LocalDate.parse(it[1]).isBefore(today))
        .map(it -> new PersonId(it[0]));
  }

  /** What a token asks for. */
  public record Stop(PersonId person, NoticeKind kind) {}
}
