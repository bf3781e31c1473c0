package org.partnershiphub.notification.mail;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.OfSession;

/** The letters about what goes with meetings: agendas, minutes, decisions, quorum, alternates. */
final class RecordLetters {

  private final String publicUrl;
  private final MeetingSections parts;

  RecordLetters(String publicUrl) {
    this.publicUrl = publicUrl;
    this.parts = new MeetingSections(publicUrl);
  }

  Letter agenda(Reading reading, Matter.Agenda it) {
    var changed =
        it.version() == 1
            ? "The agenda of this meeting is final."
            : "The agenda of this meeting has changed. Version " + it.version() + " is final.";
    var path = "/api/meetings/" + it.meeting() + "/agenda?version=" + it.version();
    return letter(
        reading, it, "Agenda: ", List.of(Line.of(changed)), link("Read the agenda", path));
  }

  /** What has been answered stands; only who has said nothing is asked. */
  Letter reminder(Reading reading, Matter.Reminder it) {
    var days =
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(reading.now(), reading.zone()),
            LocalDate.ofInstant(it.startsAt(), reading.zone()));
    var near =
        days < 1
            ? "This meeting is today."
            : days == 1 ? "This meeting is tomorrow." : "This meeting is in " + days + " days.";
    var toDo =
        switch (reading.knows().answer()) {
          case null -> List.of(MeetingSections.link());
          case ACCEPTED -> List.of(Line.of("Nothing. You have said that you come."));
          default -> List.of(Line.of("You have said that you may come."), MeetingSections.link());
        };
    return letter(reading, it, "Reminder: ", List.of(Line.of(near)), toDo);
  }

  Letter minutes(Reading reading, Matter.Minutes it) {
    var changed =
        it.version() == 1
            ? "The minutes of this meeting can be read."
            : "New minutes of this meeting can be read, version " + it.version() + ".";
    var path = "/api/meetings/" + it.meeting() + "/minutes?version=" + it.version();
    return letter(
        reading, it, "Minutes: ", List.of(Line.of(changed)), link("Read the minutes", path));
  }

  Letter decided(Reading reading, Matter.Decided it) {
    var secret = meeting(reading, it).confidential();
    var changed =
        secret
            ? "A decision was recorded."
            : reading.groupName(it.group()) + " " + result(it.result());
    var path = "/api/meetings/" + it.meeting();
    return letter(
        reading, it, "Decision: ", List.of(Line.of(changed)), link("Read the decision", path));
  }

  private static String result(String result) {
    return switch (result) {
      case "ADOPTED" -> "adopted a proposal.";
      case "REJECTED" -> "rejected a proposal.";
      case "DEFERRED" -> "put off a decision.";
      default -> "recorded a decision.";
    };
  }

  Letter quorum(Reading reading, Matter.Quorum it) {
    var lines = new ArrayList<Line>();
    lines.add(
        Line.of(
            "The meeting needs %d jurisdictions. %d are expected so far."
                .formatted(it.needed(), it.expected())));
    it.silent().stream()
        .map(reading::organisationName)
        .sorted()
        .forEach(name -> lines.add(Line.of("No answer yet: " + name)));
    return letter(
        reading,
        it,
        "Quorum at risk: ",
        lines,
        List.of(Line.of("Ask those who have not answered to say whether they come.")));
  }

  Letter asked(Reading reading, Matter.Asked it) {
    var jurisdiction = reading.organisationName(it.jurisdiction());
    var changed =
        it.because().equals("SUBSTITUTE")
            ? "The primary for " + jurisdiction + " sends you to this meeting."
            : "The primary for " + jurisdiction + " cannot come to this meeting.";
    return letter(
        reading,
        it,
        "Please stand in: ",
        List.of(Line.of(changed), Line.of("You are asked to come as the alternate.")),
        List.of(MeetingSections.link()));
  }

  private List<Line> link(String text, String path) {
    return List.of(new Line(text, publicUrl + path));
  }

  private Letter letter(
      Reading reading, OfSession about, String what, List<Line> changed, List<Line> toDo) {
    var card = requireNonNull(reading.known().meetings().get(about.subject()));
    var meeting = meeting(reading, about);
    var name = MeetingLetters.name(meeting);
    var known = Optional.ofNullable(card.now(about.meeting()));
    var sections = new ArrayList<Section>();
    sections.add(new Section("What changed", changed));
    sections.add(new Section("What you need to do", toDo));
    known.ifPresent(it -> sections.add(when(reading, it)));
    if (about.ahead()) {
      sections.add(parts.where(card, meeting));
    }
    sections.add(Sections.why(why(reading, about)));
    var when = known.map(it -> ", " + Clockface.brief(it.timing(), reading.zone())).orElse("");
    return new Letter(Subjects.fit(what, name, when), what + name, sections);
  }

  private static String[] why(Reading reading, OfSession about) {
    return about instanceof Matter.Quorum
        ? new String[] {"You are a co-chair, or you lead a jurisdiction that has not answered."}
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
