package org.partnershiphub.notification.intake;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.partnershiphub.platform.testing.FactTopics;

/** What events-service tells of one series, as short as a test wants it. */
final class SeriesFacts {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  final List<byte[]> all = new ArrayList<>();
  private final String series;
  private final String root;
  private int number;
  private int sequence;

  /** As the series stands; a test changes it before it tells. */
  String title = "Executive Committee";

  String first = "2027-01-14T14:00";
  String rule = "FREQ=WEEKLY;INTERVAL=2;UNTIL=20271209T190000Z";
  String excluded = "";
  String extra = "";
  String exceptions = "";
  String place = "Room 4";
  String continues = "";

  SeriesFacts(String series, String root, int numbers) {
    this.series = series;
    this.root = root;
    this.number = numbers;
  }

  /** An occurrence that takes place at another time. */
  static String moved(String original, String local) {
    return "{'original':'%s','startsLocal':'%s','zone':'America/New_York','startsAt':'%s','durationMinutes':60}"
        .formatted(original, local, at(local));
  }

  private static String at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant().toString();
  }

  private String stands(int version) {
    return ("'series':'%s','root':'%s','version':%d,'title':'%s','startsLocal':'%s',"
            + "'zone':'America/New_York','startsAt':'%s','durationMinutes':60,'recurrence':'%s',"
            + "'extra':[%s],'excluded':[%s],'exceptions':[%s],'accessLevel':'MEMBERS',"
            + "'groups':['g1'],'place':'%s'%s")
        .formatted(
            series,
            root,
            version,
            title,
            first,
            at(first),
            rule,
            quoted(extra),
            quoted(excluded),
            exceptions,
            place,
            continues.isEmpty() ? "" : ",'continues':'" + continues + "'");
  }

  private static String quoted(String words) {
    return Arrays.stream(words.split(" "))
        .filter(it -> !it.isEmpty())
        .map(it -> "'" + it + "'")
        .collect(Collectors.joining(","));
  }

  SeriesFacts defined() {
    return tell("series-defined", "{" + stands(1) + "}");
  }

  SeriesFacts changed(int version, String change) {
    return tell("series-changed", "{" + stands(version) + ",'change':{" + change + "}}");
  }

  SeriesFacts changed(int version) {
    return changed(version, "'material':true,'edits':[{'kind':'MOVE_ONE'}]");
  }

  SeriesFacts split(int version, String into) {
    return tell(
        "series-split",
        "{"
            + stands(version)
            + ",'from':'2027-08-26T14:00','reason':'Budgets.','into':{'series':'"
            + into
            + "'}}");
  }

  SeriesFacts ended(int version) {
    return tell(
        "series-ended",
        "{'series':'%s','root':'%s','version':%d}".formatted(series, root, version));
  }

  SeriesFacts issued(int version, int personal, String change, String... people) {
    return invitations("issued", version, personal, "'change':'" + change + "'", people);
  }

  SeriesFacts withdrawn(int version, int personal, String... people) {
    return invitations("withdrawn", version, personal, "'reason':'LEFT_GROUP'", people);
  }

  private SeriesFacts invitations(
      String what, int version, int personal, String more, String... people) {
    var invitees =
        Arrays.stream(people)
            .map(it -> "{'person':'" + it + "','sequence':" + personal + ",'via':['g1']}")
            .collect(Collectors.joining(","));
    return tell(
        "invitations-" + what,
        "{'meeting':'%s','root':'%s','version':%d,%s,'invitees':[%s]}"
            .formatted(series, root, version, more, invitees));
  }

  SeriesFacts tell(String type, String data) {
    all.add(
        FactTopics.fact(
            "f" + number++,
            "meetings." + type + ".v1",
            series,
            root,
            ++sequence,
            data.replace('\'', '"')));
    return this;
  }
}
