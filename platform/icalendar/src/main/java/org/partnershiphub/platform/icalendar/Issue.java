package org.partnershiphub.platform.icalendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.icalendar.Attendee.Answer;

/**
 * What differs from one reader and one telling to the next.
 *
 * @param sequence of the reader's entry; it grows with everything that matters
 * @param stamp when this was written
 * @param modified when the entry last changed, where it is said
 */
public record Issue(
    long sequence, Instant stamp, @Nullable Instant modified, @Nullable Attendee attendee) {

  /** The properties of this reader's entry; what is cancelled or declined takes no time. */
  List<Property> properties(boolean cancelled) {
    var free = cancelled || (attendee != null && attendee.answer() == Answer.DECLINED);
    var found = new ArrayList<Property>();
    found.add(free ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
    found.add(new Sequence(Math.toIntExact(sequence)));
    found.add(new DtStamp(stamp));
    if (modified != null) {
      found.add(new LastModified(modified));
    }
    if (attendee != null) {
      found.add(attendee.property());
    }
    return found;
  }
}
