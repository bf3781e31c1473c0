package org.partnershiphub.membership.scim.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.StaleVersion;
import org.springframework.http.HttpHeaders;

/** The conditions of a request (RFC 7644, 3.14): clients send our tags as strong or weak ones. */
final class Versions {

  private Versions() {}

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * What a change may find: any version, or the present one.
   *
   * @throws StaleVersion when the client has seen none that is the present one
   */
  static Expected expected(HttpHeaders headers, long present) {
    var seen = headers.getFirst(HttpHeaders.IF_MATCH);
    if (seen == null) {
      return Expected.ANY;
    }
    if (!names(seen, present)) {
      throw new StaleVersion(present);
    }
    return new Expected(present);
  }

  static boolean hasIt(HttpHeaders headers, long present) {
    return names(headers.getFirst(HttpHeaders.IF_NONE_MATCH), present);
  }

  private static boolean names(@Nullable String header, long present) {
    return header != null
        && tags(header).stream().anyMatch(it -> it.equals("*") || it.equals(tag(present)));
  }

  private static List<String> tags(String header) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .map(it -> it.startsWith("W/") ? it.substring(2) : it)
        .toList();
  }
}
