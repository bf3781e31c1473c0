package org.partnershiphub.membership.offices;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.ids.TypedId;

/** Which term in an office: the holder and the first day, and whether it is an acting one. */
public record TermId(@JsonValue String value) implements TypedId {

  static TermId of(PersonId person, LocalDate from) {
    return new TermId(person + ":" + from);
  }

  static TermId acting(PersonId person, LocalDate from) {
    return new TermId(person + ":" + from + ":acting");
  }
}
