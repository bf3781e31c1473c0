package org.partnershiphub.membership.profile;

import org.partnershiphub.platform.change.Aggregates;

/** Where the one profile stands. */
public interface Profiles extends Aggregates<ProfileId, PartnershipProfile> {}
