package org.partnershiphub.notification.mail;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnershiphub.notification.notices.Way;

/** Why somebody is invited, in sentences: all the groups, and every other way. */
final class WhyLines {

  private WhyLines() {}

  static String[] of(Reading reading, boolean series) {
    var groups =
        reading.why().stream()
            .map(it -> (series ? "The meetings are for " : "The meeting is for ") + it + ".");
    var others =
        reading.notice().through().stream()
            .sorted()
            .map(it -> sentence(reading, Way.parse(it), series));
    return Stream.concat(groups, others).toArray(String[]::new);
  }

  private static String sentence(Reading reading, Way way, boolean series) {
    return switch (way.kind()) {
      case GUEST -> "You are a guest of " + (series ? "these meetings." : "this meeting.");
      case OFFICE -> "You are " + office(way.of()) + ".";
      case COHORT -> "You are in " + cohort(reading, way) + ".";
      case ALTERNATE ->
          "You are the alternate for %s; you act when the primary cannot."
              .formatted(reading.organisationName(Objects.requireNonNull(way.jurisdiction())));
      case OTHER -> "You are among those whom the organiser invited.";
    };
  }

  private static String office(String office) {
    return switch (office) {
      case "CO_CHAIR" -> "a co-chair";
      case "ADMINISTRATOR" -> "an administrator";
      default -> "in the office of " + office.toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  private static String cohort(Reading reading, Way way) {
    var group = way.group();
    var name = way.of().substring(way.of().lastIndexOf(':') + 1);
    return group == null
        ? "the cohort " + name
        : "the %s cohort of %s".formatted(name, reading.groupName(group));
  }
}
