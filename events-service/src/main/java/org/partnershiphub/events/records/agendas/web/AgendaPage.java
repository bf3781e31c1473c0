package org.partnershiphub.events.records.agendas.web;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Card;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.agendas.AgendaItem;
import org.partnershiphub.events.records.agendas.ItemId;
import org.partnershiphub.events.records.agendas.Material;
import org.partnershiphub.events.records.agendas.Presenter;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Meeting;

/** Writes the page: headings, a table with a caption and row headings, no colour that says more. */
final class AgendaPage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("HH:mm zzz", Locale.US);

  private static final String STYLE =
      """
      body{font:1rem/1.5 sans-serif;color:#000;background:#fff;margin:2rem auto;max-width:60rem;padding:0 1rem}
      table{border-collapse:collapse;width:100%}
      caption{text-align:left;font-weight:bold;padding:.5rem 0}
      th,td{border:1px solid #555;padding:.4rem .6rem;text-align:left;vertical-align:top}
      tr{break-inside:avoid}
      @media print{body{margin:0;max-width:none}}
      """;

  private final Meeting meeting;
  private final AgendaView agenda;
  private final Map<PersonId, Card> cards;
  private final List<ZoneId> zones;

  AgendaPage(Meeting meeting, AgendaView agenda, Map<PersonId, Card> cards, ZoneId reader) {
    this.meeting = meeting;
    this.agenda = agenda;
    this.cards = cards;
    this.zones = List.of(reader, meeting.slot().zone()).stream().distinct().toList();
  }

  String html() {
    var title = htmlEscape(meeting.subject().title());
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Agenda: %s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        <h1>%s</h1>
        %s%s%s</main>
        </body>
        </html>
        """
        .formatted(title, STYLE, title, head(), items(), materials());
  }

  private String head() {
    var lines = new ArrayList<String>();
    if (meeting.cancelled()) {
      lines.add("<strong>This meeting is cancelled.</strong>");
    }
    if (meeting.subject().accessLevel() == AccessLevel.CONFIDENTIAL) {
      lines.add("<strong>Confidential: for invitees only.</strong>");
    }
    zones.forEach(zone -> lines.add(when(zone)));
    if (meeting.subject().place() != null) {
      lines.add("Place: " + htmlEscape(meeting.subject().place()));
    }
    lines.add(state());
    return lines.stream().map(it -> "<p>" + it + "</p>\n").collect(Collectors.joining());
  }

  private String when(ZoneId zone) {
    var from = meeting.slot().startsAt().atZone(zone);
    var to = meeting.slot().endsAt().atZone(zone);
    return htmlEscape(
        "%s, %s to %s (%s)"
            .formatted(DAY.format(from), CLOCK.format(from), NAMED.format(to), zone.getId()));
  }

  private String state() {
    var finalAt = agenda.finalAt();
    if (finalAt == null) {
      return "Draft of version " + agenda.version() + ".";
    }
    var day = DAY.format(finalAt.atZone(zones.getFirst()));
    return "Version %d, final since %s.".formatted(agenda.version(), htmlEscape(day));
  }

  private String items() {
    if (agenda.items().isEmpty()) {
      return "<p>Nothing is on the agenda yet.</p>\n";
    }
    var rows = new StringBuilder();
    var at = meeting.slot().startsAt();
    for (int number = 1; number <= agenda.items().size(); number++) {
      var item = agenda.items().get(number - 1);
      rows.append(row(number, item, at));
      at = at.plus(Duration.ofMinutes(item.minutes()));
    }
    return """
        <table>
        <caption>Items, %d minutes in all</caption>
        <thead><tr><th scope="col">Item</th>%s<th scope="col">Minutes</th><th scope="col">Kind</th><th scope="col">Presented by</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """
        .formatted(agenda.minutes(), zoneHeads(), rows);
  }

  private String zoneHeads() {
    return zones.stream()
        .map(it -> "<th scope=\"col\">" + htmlEscape(it.getId()) + "</th>")
        .collect(Collectors.joining());
  }

  private String row(int number, AgendaItem item, Instant from) {
    var to = from.plus(Duration.ofMinutes(item.minutes()));
    var times =
        zones.stream()
            .map(it -> CLOCK.format(from.atZone(it)) + " to " + CLOCK.format(to.atZone(it)))
            .map(it -> "<td>" + it + "</td>")
            .collect(Collectors.joining());
    return "<tr><th scope=\"row\">%d. %s%s</th>%s<td>%d</td><td>%s</td><td>%s</td></tr>\n"
        .formatted(
            number,
            htmlEscape(item.title()),
            notes(item),
            times,
            item.minutes(),
            item.kind().words(),
            presenters(item));
  }

  private static String notes(AgendaItem item) {
    return item.notes() == null ? "" : "<br>" + htmlEscape(item.notes()).replace("\n", "<br>");
  }

  private String presenters(AgendaItem item) {
    return item.presenters().stream()
        .map(this::presenter)
        .map(it -> htmlEscape(it))
        .collect(Collectors.joining(", "));
  }

  /** By name, as long as we have the person's card. */
  private String presenter(Presenter it) {
    var person = it.person();
    if (person == null) {
      return Objects.requireNonNullElse(it.name(), "");
    }
    var card = cards.get(person);
    return card == null ? person.value() : card.name();
  }

  private String materials() {
    if (agenda.materials().isEmpty()) {
      return "";
    }
    return agenda.materials().stream()
        .map(it -> "<li>" + material(it) + "</li>\n")
        .collect(Collectors.joining("", "<h2>Materials</h2>\n<ul>\n", "</ul>\n"));
  }

  private String material(Material it) {
    var where =
        it.url() == null
            ? "/api/meetings/%s/agenda/materials/%s".formatted(meeting.id(), it.id())
            : it.url();
    return "<a rel=\"noreferrer\" href=\"%s\">%s</a>%s"
        .formatted(htmlEscape(where), htmlEscape(it.title()), about(it.item()));
  }

  private String about(@Nullable ItemId item) {
    for (int at = 0; at < agenda.items().size(); at++) {
      if (agenda.items().get(at).id().equals(item)) {
        return " (item " + (at + 1) + ")";
      }
    }
    return "";
  }
}
