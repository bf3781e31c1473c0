package org.partnershiphub.platform.icalendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.FoldingWriter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;

/** The library's writers, with text as their result. */
final class Output {

  private Output() {}

  /** Not validated here: entries of a message are written before their readers are known. */
  static String of(Calendar calendar) {
    var text = new Octets();
    try {
      new CalendarOutputter(false, FoldingWriter.MAX_FOLD_LENGTH).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static String of(List<Property> properties) {
    var text = new Octets();
    try (var folding = new FoldingWriter(text, FoldingWriter.MAX_FOLD_LENGTH)) {
      for (var it : properties) {
        folding.write(it.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
