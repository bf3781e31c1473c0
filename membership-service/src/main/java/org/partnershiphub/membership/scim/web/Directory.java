package org.partnershiphub.membership.scim.web;

import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;

/** Whose directory is asking: a token with the role DIRECTORY, for {@code directory:<id>}. */
final class Directory {

  private static final String ROLE = "DIRECTORY";
  private static final String SUBJECT = "directory:";

  private Directory() {}

  static JurisdictionId of(Actor actor) {
    if (!actor.has(ROLE) || !actor.person().startsWith(SUBJECT)) {
      throw new Forbidden("Only the directory of a jurisdiction can do this.");
    }
    return new JurisdictionId(actor.person().substring(SUBJECT.length()));
  }
}
