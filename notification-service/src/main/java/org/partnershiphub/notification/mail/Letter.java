package org.partnershiphub.notification.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, before it becomes text or HTML, so that the two say the same. The reader's
 * own name is a {@link Slots slot}: one letter serves all who read it in one zone and language,
 * through the same groups.
 *
 * @param subject at most 60 characters: what happened and when
 * @param heading the first line of the body
 */
public record Letter(String subject, String heading, List<Section> sections) {

  public Letter {
    sections = List.copyOf(sections);
  }

  /** What a part of the body is for. */
  public enum Part {
    CHANGED("section.changed"),
    TO_DO("section.todo"),
    WHEN("section.when"),
    WHERE("section.where"),
    WHY("section.why"),
    ASK("section.ask"),
    STOP("section.stop"),
    OTHER("");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }

    /** Whether the inbox shows it under the headline. */
    boolean inBrief() {
      return this == CHANGED || this == WHEN;
    }
  }

  /** A part of the body under a heading of its own. */
  public record Section(Part part, String title, List<Line> lines) {

    public Section {
      lines = List.copyOf(lines);
    }
  }

  /** A line; with an address it is a link whose text makes sense alone. */
  public record Line(String text, @Nullable String href) {

    static Line of(String text) {
      return new Line(text, null);
    }
  }
}
