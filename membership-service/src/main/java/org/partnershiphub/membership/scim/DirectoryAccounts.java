package org.partnershiphub.membership.scim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All directory accounts; those that are gone are found by their id alone. */
public interface DirectoryAccounts extends Aggregates<AccountId, DirectoryAccount> {

  /** Those that match, in the order in which they came to be. */
  Mono<List<Versioned<DirectoryAccount>>> list(Selection selection, long skip, int most);

  Mono<Long> count(Selection selection);

  /** Every account, in any jurisdiction, that speaks of this person. */
  Flux<Versioned<DirectoryAccount>> of(PersonId person);

  /** Accounts of one jurisdiction that have all of what is given. */
  record Selection(
      JurisdictionId jurisdiction,
      @Nullable AccountId id,
      @Nullable String userName,
      @Nullable String externalId,
      @Nullable Boolean active) {

    public static Selection all(JurisdictionId jurisdiction) {
      return new Selection(jurisdiction, null, null, null, null);
    }
  }
}
