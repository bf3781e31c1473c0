package org.partnershiphub.membership.scim;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.web.Line;

/** The parts of a name, as the directory gave them. */
public record FullName(
    @Nullable @Line String formatted,
    @Nullable @Line(max = 99) String familyName,
    @Nullable @Line(max = 99) String givenName,
    @Nullable @Line(max = 99) String middleName,
    @Nullable @Line(max = 99) String honorificPrefix,
    @Nullable @Line(max = 99) String honorificSuffix) {

  public static final FullName NONE = new FullName(null, null, null, null, null, null);

  /** As one would write it; absent when the parts do not come to a name. */
  @Nullable String written() {
    if (formatted != null) {
      return formatted;
    }
    var parts =
        Stream.of(givenName, familyName)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.joining(" "));
    return parts.isEmpty() ? null : parts;
  }
}
