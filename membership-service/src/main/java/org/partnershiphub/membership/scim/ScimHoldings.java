package org.partnershiphub.membership.scim;

import org.partnershiphub.membership.privacy.Holding;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What directories say of a person, for whoever wants to know what is kept about them. */
@Component
class ScimHoldings implements Holding {

  private final DirectoryAccounts accounts;

  ScimHoldings(DirectoryAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "directoryAccounts";
  }

  @Override
  public Mono<?> about(PersonId person) {
    return accounts.of(person).map(Versioned::state).collectList();
  }
}
