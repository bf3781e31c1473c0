package org.partnershiphub.notification.mail;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Part;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.OfSession;

/** The letters about what goes with meetings: agendas, minutes, decisions, quorum, alternates. */
final class RecordLetters {

  private final String publicUrl;
  private final MeetingSections places;

  RecordLetters(String publicUrl) {
    this.publicUrl = publicUrl;
    this.places = new MeetingSections(publicUrl);
  }

  Letter agenda(Reading reading, Matter.Agenda it) {
    var changed = reading.say("record.agenda.changed", "version", it.version());
    var path = "/api/meetings/" + it.meeting() + "/agenda?version=" + it.version();
    return letter(
        reading,
        it,
        "record.agenda",
        List.of(Line.of(changed)),
        link(reading.say("record.agenda.read"), path));
  }

  /** What has been answered stands; only who has said nothing is asked. */
  Letter reminder(Reading reading, Matter.Reminder it) {
    var days =
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(reading.now(), reading.zone()),
            LocalDate.ofInstant(it.startsAt(), reading.zone()));
    var near = reading.say("record.reminder.changed", "days", Math.max(days, 0));
    var toDo =
        switch (reading.knows().answer()) {
          case null -> List.of(MeetingSections.link(reading));
          case ACCEPTED -> List.of(Line.of(reading.say("record.reminder.comes")));
          default ->
              List.of(Line.of(reading.say("record.reminder.maybe")), MeetingSections.link(reading));
        };
    return letter(reading, it, "record.reminder", List.of(Line.of(near)), toDo);
  }

  Letter minutes(Reading reading, Matter.Minutes it) {
    var changed = reading.say("record.minutes.changed", "version", it.version());
    var path = "/api/meetings/" + it.meeting() + "/minutes?version=" + it.version();
    return letter(
        reading,
        it,
        "record.minutes",
        List.of(Line.of(changed)),
        link(reading.say("record.minutes.read"), path));
  }

  Letter decided(Reading reading, Matter.Decided it) {
    var secret = meeting(reading, it).confidential();
    var changed =
        secret
            ? reading.say("record.decision.secret")
            : reading.say(
                "record.decision.changed",
                "result",
                it.result(),
                "group",
                reading.groupName(it.group()));
    var path = "/api/meetings/" + it.meeting();
    return letter(
        reading,
        it,
        "record.decision",
        List.of(Line.of(changed)),
        link(reading.say("record.decision.read"), path));
  }

  Letter quorum(Reading reading, Matter.Quorum it) {
    var lines = new ArrayList<Line>();
    lines.add(
        Line.of(
            reading.say(
                "record.quorum.changed", "needed", it.needed(), "expected", it.expected())));
    it.silent().stream()
        .map(reading::organisationName)
        .sorted()
        .map(name -> reading.say("record.quorum.silent", "jurisdiction", name))
        .forEach(line -> lines.add(Line.of(line)));
    return letter(
        reading, it, "record.quorum", lines, List.of(Line.of(reading.say("record.quorum.todo"))));
  }

  Letter asked(Reading reading, Matter.Asked it) {
    var jurisdiction = reading.organisationName(it.jurisdiction());
    var changed =
        reading.say("record.asked.changed", "because", it.because(), "jurisdiction", jurisdiction);
    return letter(
        reading,
        it,
        "record.asked",
        List.of(Line.of(changed), Line.of(reading.say("record.asked.alternate"))),
        List.of(MeetingSections.link(reading)));
  }

  private List<Line> link(String text, String path) {
    return List.of(new Line(text, publicUrl + path));
  }

  private Letter letter(
      Reading reading, OfSession about, String what, List<Line> changed, List<Line> toDo) {
    var card = requireNonNull(reading.known().meetings().get(about.subject()));
    var meeting = meeting(reading, about);
    var name = MeetingLetters.name(reading.words(), meeting);
    var known = Optional.ofNullable(card.now(about.meeting()));
    var parts = Sections.of(reading);
    var sections = new ArrayList<Section>();
    sections.add(parts.of(Part.CHANGED, changed));
    sections.add(parts.of(Part.TO_DO, toDo));
    known.ifPresent(it -> sections.add(when(reading, it)));
    if (about.ahead()) {
      sections.add(places.where(reading, card, meeting));
    }
    sections.add(parts.why(why(reading, about)));
    var when = known.map(it -> reading.brief(it.timing())).orElse("");
    var heading = reading.say(what + ".heading", "name", name);
    var subject =
        when.isEmpty()
            ? Subjects.fit(reading.words(), what + ".heading", "name", "name", name)
            : Subjects.fit(reading.words(), what + ".subject", "name", "name", name, "when", when);
    return new Letter(subject, heading, sections);
  }

  private static String[] why(Reading reading, OfSession about) {
    return about instanceof Matter.Quorum
        ? new String[] {reading.say("record.quorum.why")}
        : WhyLines.of(reading, false);
  }

  private static Section when(Reading reading, MeetingVersion it) {
    return it.course() == null ? MeetingLetters.when(reading, it) : SeriesLetters.when(reading, it);
  }

  /** An occurrence that is no more is called as its series is. */
  private static MeetingVersion meeting(Reading reading, OfSession about) {
    var card = requireNonNull(reading.known().meetings().get(about.subject()));
    var now = card.now(about.meeting());
    return now == null ? requireNonNull(card.at(card.version())) : now;
  }
}
