package org.partnershiphub.notification.preferences.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.preferences.Choice;
import org.partnershiphub.notification.preferences.PreferenceProblem.Unfit;
import org.partnershiphub.notification.preferences.PreferenceProblem.Wrong;
import org.partnershiphub.notification.preferences.Preferences;
import org.partnershiphub.notification.preferences.Rhythm;
import org.partnershiphub.notification.preferences.Wish;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.platform.change.Expected;
import org.springframework.util.MultiValueMap;

/** What was chosen on the page. */
record ChoicesForm(MultiValueMap<String, String> fields) {

  /** The version that the page showed; one that says none changes nothing. */
  Expected expected() {
    var text = field("version");
    return new Expected(text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE);
  }

  private String field(String name) {
    var first = fields.getFirst(name);
    return first == null ? "" : first.strip();
  }

  /**
   * What the page does not show stays: choices of groups, of other channels, the zone.
   *
   * @throws Unfit naming everything that is no choice
   */
  Wish wish(Preferences now, List<NoticeKind> kinds) {
    var wrong = new ArrayList<Wrong>();
    var chosen =
        kinds.stream()
            .flatMap(kind -> Stream.ofNullable(mode(kind, wrong)).map(it -> mail(kind, it)))
            .toList();
    var kept = now.choices().stream().filter(it -> !shown(it, kinds));
    var pause = read("pausedUntil", LocalDate::parse, wrong);
    var at = read("at", LocalTime::parse, wrong);
    var day = read("day", DayOfWeek::valueOf, wrong);
    var language = read("language", ChoicesForm::language, wrong);
    if (!wrong.isEmpty()) {
      throw new Unfit(wrong);
    }
    return new Wish(
        Stream.concat(chosen.stream(), kept).toList(),
        pause,
        now.zone(),
        language == null ? now.language() : language,
        new Rhythm(day, at == null ? now.digest().at() : at));
  }

  private static Language language(String tag) {
    return Language.of(tag).orElseThrow(() -> new IllegalArgumentException(tag));
  }

  private static Choice mail(NoticeKind kind, Mode mode) {
    return new Choice(kind, null, Channel.MAIL, mode);
  }

  private static boolean shown(Choice it, List<NoticeKind> kinds) {
    return it.group() == null && it.channel() == Channel.MAIL && kinds.contains(it.kind());
  }

  private @Nullable Mode mode(NoticeKind kind, List<Wrong> wrong) {
    return read("kind." + kind, Mode::valueOf, wrong);
  }

  private <T> @Nullable T read(String name, Function<String, T> reading, List<Wrong> wrong) {
    var text = field(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      wrong.add(new Wrong("/" + name, "One of the choices could not be read: " + name + "."));
      return null;
    }
  }
}
