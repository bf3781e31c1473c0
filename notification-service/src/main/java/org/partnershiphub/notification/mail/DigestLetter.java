package org.partnershiphub.notification.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.words.Words;

/** Many notices in one letter, each under its own heading, with the groups that it came through. */
final class DigestLetter {

  private DigestLetter() {}

  static Letter write(Words words, Matter.Digest digest, List<WritingDesk.Part> parts) {
    var day = new Clockface(words).day(digest.day());
    var sections = new ArrayList<Section>();
    parts.forEach(it -> sections.add(Sections.titled(it.headline(), lines(words, it))));
    sections.add(new Sections(words).why(words.say("digest.why")));
    return new Letter(
        words.say("digest.subject", "count", parts.size(), "day", day),
        words.say("digest.heading", "count", parts.size()),
        sections);
  }

  private static List<String> lines(Words words, WritingDesk.Part part) {
    if (part.groups().isEmpty()) {
      return part.lines();
    }
    var groups = String.join(", ", part.groups().stream().map(Slots::plain).toList());
    return Stream.concat(
            part.lines().stream(), Stream.of(words.say("digest.groups", "groups", groups)))
        .toList();
  }
}
