package org.partnershiphub.platform.icalendar;

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

  /** As a property: its name, parameters and value. */
  String property(String name, String parameters) {
    var cn = this.name == null ? "" : ";CN=\"" + Escapes.parameter(this.name) + "\"";
    return name + parameters + cn + ":" + Escapes.plain(uri);
  }
}
