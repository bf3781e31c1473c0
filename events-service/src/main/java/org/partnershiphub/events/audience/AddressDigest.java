package org.partnershiphub.events.audience;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The SHA-256 of a mail address, whatever its letter case: enough to know it again. */
public record AddressDigest(String value) {

  public static AddressDigest of(String address) {
    var folded = address.strip().toLowerCase(Locale.ROOT);
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return new AddressDigest(
          HexFormat.of().formatHex(sha.digest(folded.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
