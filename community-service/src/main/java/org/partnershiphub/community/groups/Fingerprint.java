package org.partnershiphub.community.groups;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether two rows of imports say the same, without keeping the row. */
public final class Fingerprint {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Fingerprint() {}

  public static String of(Object row) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(row));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
