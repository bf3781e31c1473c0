package org.partnershiphub.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.partnershiphub.notification.directory.PersonId;

/**
 * A browser that asked to be pushed to (RFC 8030): one per endpoint, of whoever signed in there
 * last.
 *
 * @param id follows from the endpoint, and does not tell it
 * @param keys what it decrypts with (RFC 8291)
 */
public record Device(String id, PersonId person, URI endpoint, Keys keys, Instant since) {

  private static final int OCTETS = 18;

  /**
   * @param p256dh its public key, an uncompressed point
   * @param auth its secret
   */
  public record Keys(String p256dh, String auth) {

    @Override
    public String toString() {
      return "Keys[]";
    }
  }

  public static Device of(PersonId person, URI endpoint, Keys keys, Instant since) {
    return new Device(name(endpoint.toString(), OCTETS), person, endpoint, keys, since);
  }

  /** A short name for a text that must not be read out of it. */
  static String name(String text, int octets) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
