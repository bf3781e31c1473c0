package org.partnershiphub.membership.registry;

import java.util.List;
import java.util.Optional;

/**
 * People who are known by name but must never be registered: quoting somebody in public makes
 * nobody an account or a recipient. Data with the reason, compared by letters and digits alone.
 */
public record RefusedPeople(List<Entry> people) {

  /** A name, and why it is refused. */
  public record Entry(String name, String reason) {
    boolean isNamed(String loosely) {
      return Folded.loosely(name).equals(loosely);
    }
  }

  public Optional<Entry> named(String name) {
    var loosely = Folded.loosely(name);
    return people.stream().filter(it -> it.isNamed(loosely)).findFirst();
  }
}
