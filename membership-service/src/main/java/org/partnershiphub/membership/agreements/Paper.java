package org.partnershiphub.membership.agreements;

import org.partnershiphub.membership.registry.Vocabularies.Party;

/**
 * What is agreed, and with whom: this stays, however often it is renewed.
 *
 * @param party the id of the jurisdiction or the person, as the kind says
 * @param registeredAs by what an import knows its own rows again
 */
public record Paper(String kind, String party, Party partyKind, String registeredAs) {

  Paper by(String other) {
    return new Paper(kind, other, partyKind, registeredAs);
  }
}
