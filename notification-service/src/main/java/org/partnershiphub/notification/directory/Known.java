package org.partnershiphub.notification.directory;

import java.util.Map;

/**
 * What is known of everything that one batch of notices speaks of.
 *
 * @param settled up to which version a kind of notice about a subject is settled, by {@code
 *     kind|subject}
 */
public record Known(
    Map<PersonId, PersonCard> people,
    Map<MeetingId, MeetingCard> meetings,
    Map<GroupId, GroupCard> groups,
    Map<JurisdictionId, JurisdictionCard> jurisdictions,
    Map<GroupId, MeetingVersion> next,
    Map<String, Long> settled,
    Map<String, VerificationCard> verifications,
    Map<Answers.Key, Answers> answers) {}
