package org.partnershiphub.membership.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was registered as, in 32 characters: an import knows by it that a row was imported
 * before, even when commands have changed the thing since.
 */
public final class Fingerprint {

  private Fingerprint() {}

  /** Absent values and the order of the entries make no difference. */
  public static String of(Map<String, ? extends @Nullable Object> content) {
    var present = new TreeMap<String, Object>();
    content.forEach(
        (name, value) -> {
          if (value != null) {
            present.put(name, value);
          }
        });
    return HexFormat.of().formatHex(sha256(present.toString()), 0, 16);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }
}
