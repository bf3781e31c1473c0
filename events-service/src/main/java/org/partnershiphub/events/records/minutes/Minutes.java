package org.partnershiphub.events.records.minutes;

import static org.partnershiphub.events.records.RecordProblem.Code.MINUTES_EMPTY;
import static org.partnershiphub.events.records.RecordProblem.Code.MINUTES_NOT_APPROVED;
import static org.partnershiphub.events.records.RecordProblem.Code.MINUTES_NOT_FOUND;
import static org.partnershiphub.events.records.RecordProblem.Code.MINUTES_TOO_LONG;
import static org.partnershiphub.events.records.RecordProblem.Code.MINUTES_VERSIONS_FULL;
import static org.partnershiphub.events.records.RecordProblem.Code.NOT_YET;
import static org.partnershiphub.events.records.RecordProblem.Code.THEMES_ONLY;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.MeetingRef;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.platform.change.Change;

/**
 * What is written down of a meeting. A change of what is approved or published makes the next
 * version; published ones stay as they were.
 */
public record Minutes(
    MeetingRef of,
    AccessLevel level,
    int version,
    Stage stage,
    List<Section> sections,
    List<Edition> editions) {

  public Minutes {
    sections = List.copyOf(sections);
    editions = List.copyOf(editions);
  }

  /** Minutes that nobody has begun. */
  public static Minutes blank(Meeting meeting) {
    return new Minutes(
        MeetingRef.to(meeting),
        meeting.subject().accessLevel(),
        1,
        Stage.DRAFT,
        List.of(),
        List.of());
  }

  /**
   * Writes a draft; the very same is no news.
   *
   * @param neutral whether a theme names nobody and no case
   */
  public Change<Minutes> draft(
      List<Section> wanted, Predicate<String> neutral, MinutesPolicy policy) {
    if (wanted.equals(sections)) {
      return Change.nothing(this);
    }
    mustBeShort(wanted, policy);
    if (level == AccessLevel.CONFIDENTIAL) {
      mustBeThemes(wanted, neutral);
    }
    var next = stage == Stage.DRAFT ? version : version + 1;
    return Change.of(
        new Minutes(of, level, next, Stage.DRAFT, wanted, editions),
        new MinutesFact.MinutesDrafted(of, next, wanted.size()));
  }

  private static void mustBeShort(List<Section> wanted, MinutesPolicy policy) {
    var length = wanted.stream().map(Section::text).mapToInt(Minutes::length).sum();
    if (length > policy.characters()) {
      throw new RecordProblem(
          MINUTES_TOO_LONG,
          "/sections",
          "Minutes have at most " + policy.characters() + " characters.");
    }
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static void mustBeThemes(List<Section> wanted, Predicate<String> neutral) {
    for (int at = 0; at < wanted.size(); at++) {
      var section = wanted.get(at);
      if (section.text() != null || !neutral.test(section.theme())) {
        throw new RecordProblem(
            THEMES_ONLY,
            "/sections/" + at + (section.text() == null ? "/theme" : "/text"),
            "The minutes of a confidential meeting have themes only, without text, case numbers"
                + " and dates of birth.");
      }
    }
  }

  /** This version is agreed upon; what is approved already is no news. */
  public Change<Minutes> approve(Meeting meeting, Instant now) {
    if (stage != Stage.DRAFT) {
      return Change.nothing(this);
    }
    if (sections.isEmpty()) {
      throw new RecordProblem(MINUTES_EMPTY, "", "Nothing is written down yet.");
    }
    if (meeting.upcoming(now)) {
      throw new RecordProblem(NOT_YET, "", "The meeting has not begun.");
    }
    return Change.of(
        new Minutes(of, level, version, Stage.APPROVED, sections, editions),
        new MinutesFact.MinutesApproved(of, version));
  }

  /** Hands the approved version to whoever may read the meeting. */
  public Change<Minutes> publish(MinutesPolicy policy, Instant now, PersonId by) {
    if (stage == Stage.PUBLISHED) {
      return Change.nothing(this);
    }
    if (stage == Stage.DRAFT) {
      throw new RecordProblem(
          MINUTES_NOT_APPROVED, "", "Version " + version + " is a draft; it is approved first.");
    }
    if (editions.size() >= policy.versions()) {
      throw new RecordProblem(
          MINUTES_VERSIONS_FULL, "", "Minutes were published " + editions.size() + " times.");
    }
    var all =
        Stream.concat(editions.stream(), Stream.of(new Edition(version, sections, now, by)))
            .toList();
    var ref = "/api/meetings/%s/minutes?version=%d".formatted(of.meeting(), version);
    return Change.of(
        new Minutes(of, level, version, Stage.PUBLISHED, sections, all),
        new MinutesFact.MinutesPublished(of, version, ref, level));
  }

  /** The version that was published under this number, or last. */
  public Edition edition(@Nullable Integer wanted) {
    return editions.stream()
        .filter(it -> wanted == null || it.version() == wanted)
        .reduce((one, later) -> later)
        .orElseThrow(
            () -> new RecordProblem(MINUTES_NOT_FOUND, "", "No such minutes were published."));
  }
}
