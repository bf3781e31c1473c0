package org.partnershiphub.notification.notices;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;

/**
 * A way other than a group in which somebody came to be told, as {@code OFFICE:CO_CHAIR}.
 *
 * @param kind what the word before the colon is
 * @param of what stands behind it; empty when nothing does
 */
public record Way(Kind kind, String of) {

  /** The ways that we know the words for. */
  public enum Kind {
    GUEST,
    OFFICE,
    COHORT,
    /** The person stands in for somebody of this jurisdiction. */
    ALTERNATE,
    OTHER
  }

  public static Way parse(String text) {
    var colon = text.indexOf(':');
    var word = colon < 0 ? text : text.substring(0, colon);
    var of = colon < 0 ? "" : text.substring(colon + 1);
    return switch (word) {
      case "GUEST" -> new Way(Kind.GUEST, of);
      case "OFFICE" -> new Way(Kind.OFFICE, of);
      case "COHORT" -> new Way(Kind.COHORT, of);
      case "ALTERNATE" -> new Way(Kind.ALTERNATE, of);
      default -> new Way(Kind.OTHER, text);
    };
  }

  /** The group that a cohort is one of, as the cohort's id has it. */
  public @Nullable GroupId group() {
    var colon = of.lastIndexOf(':');
    return kind != Kind.COHORT || colon <= 0 ? null : new GroupId(of.substring(0, colon));
  }

  public @Nullable JurisdictionId jurisdiction() {
    return kind == Kind.ALTERNATE ? new JurisdictionId(of) : null;
  }

  public static Stream<GroupId> groups(List<String> through) {
    return through.stream().flatMap(it -> Stream.ofNullable(parse(it).group()));
  }

  public static Stream<JurisdictionId> jurisdictions(List<String> through) {
    return through.stream().flatMap(it -> Stream.ofNullable(parse(it).jurisdiction()));
  }
}
