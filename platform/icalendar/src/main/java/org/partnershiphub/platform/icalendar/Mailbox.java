package org.partnershiphub.platform.icalendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.parameter.Cn;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, by an address that is a URI, such as {@code mailto:}.
 *
 * @param name absent where it is not to be seen
 */
public record Mailbox(String uri, @Nullable String name) {

  public static Mailbox mail(String address, @Nullable String name) {
    return new Mailbox("mailto:" + address, name);
  }

  /** These parameters, and the name. */
  List<Parameter> named(List<Parameter> parameters) {
    var all = new ArrayList<>(parameters);
    if (name != null) {
      all.add(new Cn(Plain.line(name)));
    }
    return all;
  }

  URI address() {
    var text = Plain.line(uri);
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return quoted(text);
    }
  }

  /** What a URI cannot hold, encoded: a local part between quotes, for one. */
  private static URI quoted(String text) {
    var colon = text.indexOf(':');
    try {
      return new URI(text.substring(0, Math.max(colon, 0)), text.substring(colon + 1), null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not an address: " + text, e);
    }
  }
}
