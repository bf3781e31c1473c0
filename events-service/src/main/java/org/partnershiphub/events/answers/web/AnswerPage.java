package org.partnershiphub.events.answers.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.Answer;
import org.partnershiphub.events.answers.AnswerProblem;
import org.partnershiphub.events.answers.Given;
import org.partnershiphub.events.answers.web.LinkView.Asked;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Slot;
import org.springframework.web.util.HtmlUtils;

/** The pages behind a link: plain, without scripts, to be used with a keyboard and read aloud. */
final class AnswerPage {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu, h:mm a zzzz", Locale.US);

  private static final String BUTTON =
      "<p><button type=\"submit\" name=\"answer\" value=\"%s\" style=\"font:inherit;padding:.5em 1em\">%s</button></p>";

  private AnswerPage() {}

  static String asking(Asked it) {
    return page("Will you be there?", about(it) + standing(it.given(), it.alternates()) + form(it));
  }

  static String thanks(Asked it, Answer answer) {
    return page(
        "Thank you",
        about(it)
            + "<p role=\"status\">Your answer: <strong>"
            + words(answer)
            + "</strong>. You may change it until the meeting begins:</p>"
            + form(it));
  }

  static String scanned(Asked it) {
    return page(
        "Please press once",
        "<p role=\"alert\">Several different answers came by this link within a moment, as from a"
            + " program that checks mails. None of them was taken. Wait a moment, and press"
            + " once.</p>"
            + about(it)
            + form(it));
  }

  static String unreadable() {
    return page("Not an answer", "<p>Go back and press one of the buttons.</p>");
  }

  static String refused(AnswerProblem problem) {
    return switch (problem) {
      case AnswerProblem.LinkUnknown it ->
          page("Nothing here", "<p>This link does not lead to a meeting.</p>");
      case AnswerProblem.Outdated it ->
          page(
              "The time has changed",
              "<p>This link belongs to an earlier time of the meeting. A newer mail has the new"
                  + " time and a new link.</p>");
      case AnswerProblem.Begun it ->
          page("Too late", "<p>The meeting has begun; it takes no more answers.</p>");
      case AnswerProblem.Cancelled it ->
          page("Cancelled", "<p>The meeting does not take place. There is nothing to do.</p>");
      case AnswerProblem.NotInvited it ->
          page("No longer invited", "<p>You are not invited to this meeting any more.</p>");
      case AnswerProblem.NoAlternate it -> noAlternate();
      case AnswerProblem.AlternateUnclear it ->
          page("Which alternate?", "<p>Go back and say which alternate goes.</p>");
      case AnswerProblem.AlternateNotMeant it -> unreadable();
    };
  }

  private static String noAlternate() {
    return page(
        "Nobody can go in your place",
        "<p>There is no such alternate. Go back and choose another answer.</p>");
  }

  private static String about(Asked it) {
    var title = it.asking().title();
    var what = title == null ? "A confidential meeting" : HtmlUtils.htmlEscape(title, "UTF-8");
    var times = it.asking().next().stream().map(slot -> when(slot, it.zone())).toList();
    return "<p><strong>"
        + what
        + "</strong></p>"
        + (it.asking().isSeries() ? ofSeries(times) : String.join("", times));
  }

  private static String ofSeries(List<String> times) {
    var all = "<p>All meetings of the series that are to come.</p>";
    return times.isEmpty()
        ? all
        : all
            + "<p id=\"next\">The next:</p><ol aria-labelledby=\"next\"><li>"
            + String.join("</li><li>", times)
            + "</li></ol>";
  }

  /** The reader's clock first, then that of whoever called the meeting. */
  private static String when(Slot slot, @Nullable ZoneId zone) {
    var there = "<p>" + shown(slot.startsAt(), slot.zone()) + "</p>";
    return zone == null || zone.equals(slot.zone())
        ? there
        : "<p>" + shown(slot.startsAt(), zone) + "</p>" + there;
  }

  private static String shown(Instant at, ZoneId zone) {
    return HtmlUtils.htmlEscape(SHOWN.format(at.atZone(zone)), "UTF-8");
  }

  private static String standing(@Nullable Given given, Map<PersonId, String> alternates) {
    if (given == null) {
      return "<p>You have not answered yet.</p>";
    }
    var sent = given.alternate();
    var who = sent == null ? "" : " (" + name(alternates.getOrDefault(sent, sent.value())) + ")";
    return "<p>Your answer so far: <strong>" + words(given.answer()) + "</strong>" + who + ".</p>";
  }

  private static String form(Asked it) {
    return "<form method=\"post\">"
        + BUTTON.formatted("ACCEPTED", "I will be there")
        + BUTTON.formatted("TENTATIVE", "Perhaps")
        + BUTTON.formatted("DECLINED", "I cannot come")
        + "</form>"
        + (it.alternates().isEmpty() ? "" : sending(it.alternates()));
  }

  private static String sending(Map<PersonId, String> alternates) {
    var options =
        alternates.entrySet().stream()
            .map(
                it ->
                    "<option value=\"%s\">%s</option>"
                        .formatted(it.getKey().value(), name(it.getValue())))
            .collect(Collectors.joining());
    return "<form method=\"post\"><p><label for=\"alternate\">My alternate goes: </label>"
        + "<select id=\"alternate\" name=\"alternate\" style=\"font:inherit\">"
        + options
        + "</select></p>"
        + BUTTON.formatted("SUBSTITUTE", "Send my alternate")
        + "</form>";
  }

  private static String name(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static String words(Answer answer) {
    return switch (answer) {
      case ACCEPTED -> "I will be there";
      case TENTATIVE -> "Perhaps";
      case DECLINED -> "I cannot come";
      case SUBSTITUTE -> "My alternate goes";
    };
  }

  private static String page(String title, String body) {
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
      <body style="margin:0;padding:1em;background:#ffffff;color:#1a1a1a;font:1em/1.5 Arial,sans-serif">
      <main style="max-width:40em"><h1>%s</h1>
      %s
      </main></body>
      </html>
      """
        .formatted(title, title, body);
  }
}
