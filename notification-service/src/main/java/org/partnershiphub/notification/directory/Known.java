package org.partnershiphub.notification.directory;

import java.util.Map;

/** What is known of everything that one batch of notices speaks of. */
public record Known(
    Map<PersonId, PersonCard> people,
    Map<MeetingId, MeetingCard> meetings,
    Map<GroupId, GroupCard> groups,
    Map<JurisdictionId, JurisdictionCard> jurisdictions,
    Map<GroupId, MeetingCard> next) {}
