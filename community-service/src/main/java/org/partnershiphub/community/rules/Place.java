package org.partnershiphub.community.rules;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;

/** A filled place, as rules see it. */
public interface Place {

  PersonId person();

  @Nullable JurisdictionId jurisdiction();

  Capacity capacity();
}
