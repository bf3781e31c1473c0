package org.partnershiphub.membership.offices;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.ids.TypedId;

/** Which term in an office: the holder and the first day. */
public record TermId(@JsonValue String value) implements TypedId {

  static TermId of(PersonId person, LocalDate from) {
    return new TermId(person + ":" + from);
  }
}
