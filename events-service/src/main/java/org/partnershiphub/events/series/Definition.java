package org.partnershiphub.events.series;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Subject;

/**
 * A series that somebody wants, with all that the groups and the policy have said to it.
 *
 * @param shortNoticeReason why it is called later than its groups are promised, when it is
 */
public record Definition(
    SeriesId id,
    Addressees audience,
    Subject subject,
    Plan plan,
    @Nullable PersonId organiser,
    @Nullable String shortNoticeReason) {

  Definition excused(@Nullable String why) {
    return new Definition(id, audience, subject, plan, organiser, why);
  }
}
