package org.partnershiphub.notification.mail;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnershiphub.notification.notices.Way;

/** Why somebody is invited, in sentences: all the groups, and every other way. */
final class WhyLines {

  private WhyLines() {}

  static String[] of(Reading reading, boolean series) {
    var many = series ? "yes" : "no";
    var groups =
        reading.why().stream().map(it -> reading.say("why.group", "series", many, "group", it));
    var others =
        reading.notice().through().stream()
            .sorted()
            .map(it -> sentence(reading, Way.parse(it), many));
    return Stream.concat(groups, others).toArray(String[]::new);
  }

  private static String sentence(Reading reading, Way way, String many) {
    return switch (way.kind()) {
      case GUEST -> reading.say("why.guest", "series", many);
      case OFFICE -> reading.say("why.office", "office", way.of(), "words", asWords(way.of()));
      case COHORT -> cohort(reading, way);
      case ALTERNATE -> {
        var jurisdiction = Objects.requireNonNull(way.jurisdiction());
        yield reading.say("why.alternate", "jurisdiction", reading.organisationName(jurisdiction));
      }
      case OTHER -> reading.say("why.other");
    };
  }

  /** A name in capitals that no language has words for, as people would say it. */
  static String asWords(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String cohort(Reading reading, Way way) {
    var group = way.group();
    var name = way.of().substring(way.of().lastIndexOf(':') + 1);
    return group == null
        ? reading.say("why.cohort", "cohort", name)
        : reading.say("why.cohort.group", "cohort", name, "group", reading.groupName(group));
  }
}
