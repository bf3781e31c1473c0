package org.partnershiphub.notification.preferences.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.KindRule.Mandatory;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.preferences.Preferences;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;

/** The page on which a person chooses; nothing from outside stands in it. */
@Component
class ChoicesPage {

  private final KindRules rules;

  ChoicesPage(KindRules rules) {
    this.rules = rules;
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
  String of(Versioned<Preferences> shown, List<String> said) {
    var it = shown.state();
    var words = said.stream().map(line -> "<p role=\"status\">" + line + "</p>");
    var kinds = kinds().stream().map(kind -> kind(kind, it));
    var body =
        Stream.of(
                words,
                Stream.of(
                    "<p>Your inbox has everything. Here you choose what comes by mail.</p>",
                    "<form method=\"post\">",
                    "<input type=\"hidden\" name=\"version\" value=\"" + shown.version() + "\">"),
                kinds,
                Stream.of(digest(it), pause(it), "<p><button type=\"submit\">Keep</button></p>"),
                Stream.of("</form>", "<p>Changes and cancellations of meetings always come.</p>"))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n"));
    return Pages.of("Which mails you get", body);
  }

  private String kind(NoticeKind kind, Preferences it) {
    var chosen = it.mode(kind, Channel.MAIL, rules);
    var name = "kind." + kind;
    var options =
        Stream.of(Mode.values())
            .map(mode -> option(mode.name(), words(mode), mode == chosen))
            .collect(Collectors.joining());
    var always =
        rules.of(kind).mandatory() == Mandatory.GOVERNANCE
            ? " (always at once through a body that governs)"
            : "";
    return labelled(
        name, "Mails about " + StopController.what(kind) + always, select(name, options));
  }

  private static String words(Mode mode) {
    return switch (mode) {
      case NOW -> "at once";
      case DIGEST -> "together, in my digest";
      case OFF -> "none";
    };
  }

  private static String digest(Preferences it) {
    var days =
        option("", "every weekday", it.digest().day() == null)
            + Stream.of(DayOfWeek.values())
                .map(day -> option(day.name(), "every " + name(day), day == it.digest().day()))
                .collect(Collectors.joining());
    return labelled("day", "My digest comes", select("day", days))
        + labelled(
            "at",
            "at, on my clock",
            "<input id=\"at\" name=\"at\" type=\"time\" value=\"" + it.digest().at() + "\">");
  }

  private static String name(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private static String pause(Preferences it) {
    var until = it.pausedUntil() == null ? "" : it.pausedUntil().toString();
    return labelled(
        "pausedUntil",
        "No mails that can wait before (empty: no pause)",
        "<input id=\"pausedUntil\" name=\"pausedUntil\" type=\"date\" value=\"" + until + "\">");
  }

  private static String labelled(String name, String text, String field) {
    return "<p><label for=\"" + name + "\">" + text + "</label><br>" + field + "</p>";
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
        + text
        + "</option>";
  }
}
