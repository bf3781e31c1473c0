package org.partnershiphub.membership.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a mail carries to show that its reader owns the address; it travels in that mail alone, and
 * only its hash is kept.
 */
public record Token(String secret, Instant expiresAt) {

  Address.Pending pending() {
    return new Address.Pending(hash(secret), expiresAt);
  }

  static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  /** Nobody reads it in a log. */
  @Override
  public String toString() {
    return "Token[until " + expiresAt + "]";
  }
}
