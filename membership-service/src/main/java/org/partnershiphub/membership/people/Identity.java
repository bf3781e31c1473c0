package org.partnershiphub.membership.people;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.PersonId;

/**
 * Who it is.
 *
 * @param zone the clock that the person keeps; absent where it is that of the primary job
 * @param registeredAs by what an import knows its own rows again
 * @param absorbed the ids of whom this person turned out to be the same as
 * @param closed absent while it is a person like any other
 */
public record Identity(
    String name,
    @Nullable ZoneId zone,
    String registeredAs,
    List<PersonId> absorbed,
    @Nullable Closing closed) {

  public Identity {
    absorbed = List.copyOf(absorbed);
  }

  /**
   * Why an id takes no more commands.
   *
   * @param into the id that goes on, when it was merged
   */
  public record Closing(Why why, @Nullable PersonId into) {}

  /** What became of it. */
  public enum Why {
    MERGED,
    FORGOTTEN
  }

  static Identity of(String name, @Nullable ZoneId zone, String registeredAs) {
    return new Identity(name, zone, registeredAs, List.of(), null);
  }

  Identity named(String other) {
    return new Identity(other, zone, registeredAs, absorbed, closed);
  }

  Identity keeping(@Nullable ZoneId other) {
    return new Identity(name, other, registeredAs, absorbed, closed);
  }

  Identity absorbing(PersonId other) {
    var more = new java.util.ArrayList<>(absorbed);
    more.add(other);
    return new Identity(name, zone, registeredAs, more, closed);
  }

  /** Nothing is left but why. */
  Identity closed(Why why, @Nullable PersonId into) {
    return new Identity("", null, "", absorbed, new Closing(why, into));
  }
}
