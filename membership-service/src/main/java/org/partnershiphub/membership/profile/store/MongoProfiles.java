package org.partnershiphub.membership.profile.store;

import org.partnershiphub.membership.profile.PartnershipProfile;
import org.partnershiphub.membership.profile.ProfileId;
import org.partnershiphub.membership.profile.ProfileProblem;
import org.partnershiphub.membership.profile.Profiles;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.StoredAggregates;
import org.springframework.stereotype.Repository;

/** The profile as a document. */
@Repository
class MongoProfiles extends StoredAggregates<ProfileId, PartnershipProfile> implements Profiles {

  MongoProfiles(Documents documents) {
    super(
        documents.collection(
            "profiles", PartnershipProfile.class, ProfileId::new, ProfileProblem.NotFound::new));
  }
}
