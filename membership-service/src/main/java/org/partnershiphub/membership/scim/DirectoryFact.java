package org.partnershiphub.membership.scim;

import java.time.Instant;
import java.util.List;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Fact;

/** Everything that is told about directory accounts: which person's, never what it says. */
public sealed interface DirectoryFact extends Fact {

  AccountId account();

  /** A directory speaks of this person from now on. */
  record DirectoryAccountLinked(
      AccountId account, JurisdictionId jurisdiction, PersonId person, boolean active, Instant at)
      implements DirectoryFact {}

  /**
   * The directory says something else of the person.
   *
   * @param attributes which of SCIM's attributes say something else, by name alone
   */
  record DirectoryAccountChanged(
      AccountId account, JurisdictionId jurisdiction, PersonId person, List<String> attributes)
      implements DirectoryFact {}

  /** The directory has closed the account: the person may have left. */
  record DirectoryAccountDeactivated(
      AccountId account, JurisdictionId jurisdiction, PersonId person, Instant at)
      implements DirectoryFact {}

  /** The directory has opened the account again. */
  record DirectoryAccountReactivated(
      AccountId account, JurisdictionId jurisdiction, PersonId person, Instant at)
      implements DirectoryFact {}

  /** The directory speaks of this person no more, and what it said is erased. */
  record DirectoryAccountUnlinked(AccountId account, JurisdictionId jurisdiction, PersonId person)
      implements DirectoryFact {}

  @Override
  default String type() {
    return switch (this) {
      case DirectoryAccountLinked _ -> "membership.directory-account-linked.v1";
      case DirectoryAccountChanged _ -> "membership.directory-account-changed.v1";
      case DirectoryAccountDeactivated _ -> "membership.directory-account-deactivated.v1";
      case DirectoryAccountReactivated _ -> "membership.directory-account-reactivated.v1";
      case DirectoryAccountUnlinked _ -> "membership.directory-account-unlinked.v1";
    };
  }

  @Override
  default String key() {
    return account().value();
  }
}
