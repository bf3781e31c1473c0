package org.partnershiphub.community.groups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.groups.EnrolmentFact.EnrolmentConfirmed;
import org.partnershiphub.community.groups.EnrolmentFact.EnrolmentEnded;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Change;

/**
 * A person's place in an open group. Who leaves and joins again has a second period.
 *
 * @param jurisdiction for which the person takes part, in the current or last period
 * @param current whether they take part now
 * @param period how many times they joined
 */
public record Participation(
    GroupId group,
    PersonId person,
    @Nullable JurisdictionId jurisdiction,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    boolean current,
    int period) {

  public static Participation none(GroupId group, PersonId person) {
    return new Participation(group, person, null, null, null, false, 0);
  }

  public ParticipationId id() {
    return ParticipationId.of(group, person);
  }

  public Change<Participation> join(
      @Nullable JurisdictionId represented, LocalDate since, Origin origin) {
    return current
        ? Change.nothing(this)
        : Change.of(
            new Participation(group, person, represented, since, null, true, period + 1),
            new EnrolmentConfirmed(group, null, person, represented, since, origin));
  }

  public Change<Participation> end(LocalDate today, EndReason reason) {
    return current
        ? Change.of(
            new Participation(group, person, jurisdiction, from, today, false, period),
            new EnrolmentEnded(group, null, person, today, reason))
        : Change.nothing(this);
  }
}
