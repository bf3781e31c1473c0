package org.partnershiphub.platform.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts that travel through other hands, such as links in mails: anybody can read them, and
 * nobody without the secret can make or change one (HMAC-SHA256).
 */
public final class Seals {

  private static final String HMAC = "HmacSHA256";
  private static final int FEWEST_CHARACTERS = 16;
  private static final int OCTETS = 16;
  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

  private final Mac mac;

  /**
   * @param secret at least 16 characters; whoever shares it can seal as we do
   */
  public Seals(String secret) {
    if (secret.length() < FEWEST_CHARACTERS) {
      throw new IllegalArgumentException("A secret has at least 16 characters.");
    }
    try {
      mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + HMAC, e);
    }
  }

  /** The text and its seal, fit for an address. */
  public String seal(String text) {
    var what = text.getBytes(UTF_8);
    return TO_TEXT.encodeToString(what) + "." + TO_TEXT.encodeToString(of(what));
  }

  /** The text of what {@link #seal} gave; empty when that is not what it was. */
  public Optional<String> open(String sealed) {
    var parts = sealed.split("\\.", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      var what = Base64.getUrlDecoder().decode(parts[0]);
      // The same octets can be written in several ways; only ours is one of ours.
      var ours = seal(new String(what, UTF_8)).getBytes(UTF_8);
      return MessageDigest.isEqual(ours, sealed.getBytes(UTF_8))
          ? Optional.of(new String(what, UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The same for the same text, by which it is known again and cannot be guessed. */
  public String mark(String text) {
    return HexFormat.of().formatHex(of(text.getBytes(UTF_8)));
  }

  private byte[] of(byte[] what) {
    try {
      // A copy is cheaper than a search through the providers, and safe to use by many at once.
      return Arrays.copyOf(((Mac) mac.clone()).doFinal(what), OCTETS);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
