package org.partnershiphub.notification.preferences.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.KindRule.Mandatory;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.preferences.Preferences;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.notification.words.Wordings;
import org.partnershiphub.notification.words.Words;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;

/** The page on which a person chooses. */
@Component
class ChoicesPage {

  private final KindRules rules;
  private final Wordings wordings;

  ChoicesPage(KindRules rules, Wordings wordings) {
    this.rules = rules;
    this.wordings = wordings;
  }

  /** Those that one can choose. */
  List<NoticeKind> kinds() {
    return Stream.of(NoticeKind.values())
        .filter(it -> rules.of(it).mandatory() != Mandatory.ALWAYS)
        .toList();
  }

  /**
   * @param said what came of the last choice
   */
  String of(Versioned<Preferences> shown, Function<Words, List<String>> said) {
    var it = shown.state();
    var words = wordings.in(it.languageOr(Language.EN));
    var answers = said.apply(words).stream().map(ChoicesPage::status);
    var kinds = kinds().stream().map(kind -> kind(words, kind, it));
    var body =
        Stream.of(
                answers,
                Stream.of(
                    Pages.paragraph(words.say("page.choices.intro")),
                    "<form method=\"post\">",
                    "<input type=\"hidden\" name=\"version\" value=\"" + shown.version() + "\">"),
                kinds,
                Stream.of(
                    digest(words, it), pause(words, it), language(words), keep(words), "</form>"),
                Stream.of(Pages.paragraph(words.say("page.choices.always"))))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n"));
    return Pages.of(words, words.say("page.choices.title"), body);
  }

  private static String status(String line) {
    return "<p role=\"status\">" + Pages.escaped(line) + "</p>";
  }

  private static String keep(Words words) {
    return "<p>" + Pages.button(words.say("page.choices.keep")) + "</p>";
  }

  private String kind(Words words, NoticeKind kind, Preferences it) {
    var chosen = it.mode(kind, Channel.MAIL, rules);
    var name = "kind." + kind;
    var options =
        Stream.of(Mode.values())
            .map(mode -> option(mode.name(), words(words, mode), mode == chosen))
            .collect(Collectors.joining());
    var label =
        rules.of(kind).mandatory() == Mandatory.GOVERNANCE
            ? "page.choices.kind.governance"
            : "page.choices.kind";
    return labelled(
        name, words.say(label, "what", StopController.what(words, kind)), select(name, options));
  }

  private static String words(Words words, Mode mode) {
    return words.say("page.choices.mode", "mode", mode.name());
  }

  private static String digest(Words words, Preferences it) {
    var days =
        option("", words.say("page.choices.weekdays"), it.digest().day() == null)
            + Stream.of(DayOfWeek.values())
                .map(day -> option(day.name(), every(words, day), day == it.digest().day()))
                .collect(Collectors.joining());
    return labelled("day", words.say("page.choices.digest"), select("day", days))
        + labelled(
            "at",
            words.say("page.choices.at"),
            "<input id=\"at\" name=\"at\" type=\"time\" value=\"" + it.digest().at() + "\">");
  }

  private static String every(Words words, DayOfWeek day) {
    var name = day.getDisplayName(TextStyle.FULL, words.language().locale());
    return words.say("page.choices.day", "day", name);
  }

  private static String pause(Words words, Preferences it) {
    var until = it.pausedUntil() == null ? "" : it.pausedUntil().toString();
    return labelled(
        "pausedUntil",
        words.say("page.choices.pause"),
        "<input id=\"pausedUntil\" name=\"pausedUntil\" type=\"date\" value=\"" + until + "\">");
  }

  /** Each language by its own name. */
  private static String language(Words words) {
    var options =
        Stream.of(Language.values())
            .map(
                it ->
                    option(
                        it.tag(),
                        it.locale().getDisplayLanguage(it.locale()),
                        it == words.language()))
            .collect(Collectors.joining());
    return labelled("language", words.say("page.choices.language"), select("language", options));
  }

  private static String labelled(String name, String text, String field) {
    return "<p><label for=\""
        + name
        + "\">"
        + Pages.escaped(text)
        + "</label><br>"
        + field
        + "</p>";
  }

  private static String select(String name, String options) {
    return "<select id=\"" + name + "\" name=\"" + name + "\">" + options + "</select>";
  }

  private static String option(String value, String text, boolean chosen) {
    return "<option value=\""
        + value
        + "\""
        + (chosen ? " selected" : "")
        + ">"
        + Pages.escaped(text)
        + "</option>";
  }
}
