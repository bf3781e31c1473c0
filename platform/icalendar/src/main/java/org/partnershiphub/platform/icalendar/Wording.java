package org.partnershiphub.platform.icalendar;

import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param secret whether calendars that are shared with others must not show it (CLASS:PRIVATE)
 */
public record Wording(
    String summary, @Nullable String description, @Nullable String location, boolean secret) {

  List<Property> properties() {
    var found = new ArrayList<Property>();
    found.add(new Summary(Plain.text(summary)));
    if (description != null && !description.isBlank()) {
      found.add(new Description(Plain.text(description)));
    }
    if (location != null && !location.isBlank()) {
      found.add(new Location(Plain.line(location)));
    }
    found.add(secret ? ImmutableClazz.PRIVATE : ImmutableClazz.PUBLIC);
    return found;
  }
}
