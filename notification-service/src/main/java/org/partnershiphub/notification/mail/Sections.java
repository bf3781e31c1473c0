package org.partnershiphub.notification.mail;

import java.util.List;
import java.util.stream.Stream;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Section;

/** The parts that every letter has, in this order; empty sentences are left out. */
final class Sections {

  private Sections() {}

  static Section changed(String... sentences) {
    return of("What changed", sentences);
  }

  static Section toDo(String... sentences) {
    return of("What you need to do", sentences);
  }

  static Section when(String... sentences) {
    return of("When", sentences);
  }

  static Section why(String... sentences) {
    return of("Why you got this", sentences);
  }

  static Section of(String title, String... sentences) {
    return new Section(title, lines(List.of(sentences)));
  }

  static List<Line> lines(List<String> sentences) {
    return sentences.stream()
        .flatMap(it -> it.isBlank() ? Stream.empty() : Stream.of(Line.of(it)))
        .toList();
  }
}
