package org.partnershiphub.membership.agreements;

import org.partnershiphub.membership.registry.AgreementId;

/** There is none with this id: the only way in which agreements say no. */
public final class AgreementNotFound extends RuntimeException {

  public AgreementNotFound(AgreementId id) {
    super("There is no agreement " + id + ".", null, false, false);
  }
}
