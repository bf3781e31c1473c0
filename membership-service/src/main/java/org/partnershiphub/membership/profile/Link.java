package org.partnershiphub.membership.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;

/** An address on the web that a page may show: https, with a host and without a password. */
public record Link(@JsonValue String value) {

  private static final int LONGEST = 2_000;

  public Link {
    if (value.length() > LONGEST || !isWebAddress(value)) {
      throw new IllegalArgumentException(
          "must be an address like https://example.org/charter.pdf, of at most 2000 characters");
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      var address = new URI(text);
      return "https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
