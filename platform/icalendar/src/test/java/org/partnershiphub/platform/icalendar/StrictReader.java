package org.partnershiphub.platform.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Content lines by the letter of RFC 5545, 3.1, with nothing of the library that wrote them: CRLF,
 * 75 octets, no character cut, no control character; names, parameters and values.
 */
final class StrictReader {

  private static final int LIMIT = 75;
  private static final Pattern LINE =
      Pattern.compile("([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))*):(.*)");

  private StrictReader() {}

  record Line(String name, String parameters, String value) {

    /** Of a value that is text. */
    String text() {
      var text = new StringBuilder();
      for (int i = 0; i < value.length(); i++) {
        var c = value.charAt(i);
        if (c != '\\') {
          refuse(c == ';' || c == ',', "not escaped in: " + value);
          text.append(c);
        } else {
          var escaped = value.charAt(++i);
          refuse("\\;,nN".indexOf(escaped) < 0, "escaped for nothing in: " + value);
          text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
        }
      }
      return text.toString();
    }
  }

  static List<Line> lines(String text) {
    refuse(!text.endsWith("\r\n"), "no end of the last line");
    var found = new ArrayList<Line>();
    for (var line : unfolded(text.substring(0, text.length() - 2).split("\r\n", -1))) {
      var parts = LINE.matcher(line);
      refuse(!parts.matches(), "no content line: " + line);
      found.add(new Line(parts.group(1), parts.group(2), parts.group(3)));
    }
    return found;
  }

  private static List<String> unfolded(String[] physical) {
    var whole = new ArrayList<String>();
    for (var line : physical) {
      refuse(octets(line) > LIMIT, "too long: " + line);
      refuse(line.chars().anyMatch(Character::isISOControl), "a control character: " + line);
      if (line.startsWith(" ")) {
        whole.addLast(whole.removeLast() + line.substring(1));
      } else {
        whole.add(line);
      }
    }
    return whole;
  }

  /** Fails for half a character. */
  private static int octets(String line) {
    try {
      ByteBuffer bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(line));
      return bytes.remaining();
    } catch (CharacterCodingException e) {
      throw new AssertionError("a character was cut: " + line, e);
    }
  }

  /** What stands in the components of this name, each for itself. */
  static List<List<Line>> components(String name, String text) {
    var found = new ArrayList<List<Line>>();
    var lines = lines(text);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals(new Line("BEGIN", "", name))) {
        var end = lines.subList(i, lines.size()).indexOf(new Line("END", "", name));
        found.add(lines.subList(i + 1, i + end));
      }
    }
    return found;
  }

  static Line line(List<Line> component, String name) {
    var found = component.stream().filter(it -> it.name().equals(name)).toList();
    refuse(found.size() != 1, name + " stands there " + found.size() + " times");
    return found.getFirst();
  }

  private static void refuse(boolean wrong, String why) {
    if (wrong) {
      throw new AssertionError(why);
    }
  }
}
