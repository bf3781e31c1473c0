package org.partnershiphub.notification.mail;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.mail.WritingDesk.Part;
import org.partnershiphub.notification.notices.Matter;

/** Many notices in one letter, each under its own heading, with the groups that it came through. */
final class DigestLetter {

  private DigestLetter() {}

  static Letter write(Matter.Digest digest, List<Part> parts) {
    var count = parts.size() == 1 ? "1 message" : parts.size() + " messages";
    var sections = new ArrayList<Section>();
    parts.forEach(it -> sections.add(new Section(it.headline(), lines(it))));
    sections.add(
        Sections.why("You asked to get these together, or they can wait until it suits you."));
    return new Letter(
        "Your digest: " + count + ", " + Clockface.day(digest.day()),
        "What is new: " + count,
        sections);
  }

  private static List<Line> lines(Part part) {
    var groups =
        part.groups().isEmpty()
            ? Stream.<String>empty()
            : Stream.of(
                part.groups().stream().map(Slots::plain).collect(joining(", ", "For: ", "")));
    return Sections.lines(Stream.concat(part.lines().stream(), groups).toList());
  }
}
