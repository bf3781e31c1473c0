package org.partnershiphub.notification.mail;

import java.util.List;
import java.util.stream.Stream;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Part;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.words.Words;

/** The parts that every letter has, in this order; empty sentences are left out. */
record Sections(Words words) {

  static Sections of(Reading reading) {
    return new Sections(reading.words());
  }

  Section changed(String... sentences) {
    return of(Part.CHANGED, sentences);
  }

  Section toDo(String... sentences) {
    return of(Part.TO_DO, sentences);
  }

  Section when(String... sentences) {
    return of(Part.WHEN, sentences);
  }

  Section why(String... sentences) {
    return of(Part.WHY, sentences);
  }

  Section of(Part part, String... sentences) {
    return of(part, lines(List.of(sentences)));
  }

  Section of(Part part, List<Line> lines) {
    return new Section(part, words.say(part.title()), lines);
  }

  /** Under a title of its own. */
  static Section titled(String title, List<String> sentences) {
    return new Section(Part.OTHER, title, lines(sentences));
  }

  static List<Line> lines(List<String> sentences) {
    return sentences.stream()
        .flatMap(it -> it.isBlank() ? Stream.empty() : Stream.of(Line.of(it)))
        .toList();
  }
}
