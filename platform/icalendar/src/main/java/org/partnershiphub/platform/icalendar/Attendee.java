package org.partnershiphub.platform.icalendar;

import java.util.List;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;

/**
 * The one whose calendar it is, and what they have answered.
 *
 * @param asked whether an answer is wanted
 */
public record Attendee(Mailbox who, Answer answer, boolean asked) {

  /** What somebody has said to an invitation (PARTSTAT). */
  public enum Answer {
    NEEDS_ACTION,
    ACCEPTED,
    TENTATIVE,
    DECLINED,
    DELEGATED;

    String word() {
      return name().replace('_', '-');
    }
  }

  Property property() {
    var parameters =
        List.<Parameter>of(
            CuType.INDIVIDUAL,
            Role.REQ_PARTICIPANT,
            new PartStat(answer.word()),
            asked ? Rsvp.TRUE : Rsvp.FALSE);
    return new net.fortuna.ical4j.model.property.Attendee(
        new ParameterList(who.named(parameters)), who.address());
  }
}
