package org.partnershiphub.membership.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.scim.AccountId;
import org.partnershiphub.membership.scim.Workforce;
import org.partnershiphub.platform.intake.Intake;

/**
 * Our own facts about directory accounts: what the request could not bring to the person before a
 * crash is brought now. All of it may have been done already.
 */
final class DirectoryWords {

  private DirectoryWords() {}

  record Linked(AccountId account, boolean active, Instant at) {}

  record Changed(AccountId account, @Nullable List<String> attributes) {

    List<String> whichOnes() {
      return attributes == null ? List.of() : attributes;
    }
  }

  record Turned(AccountId account, Instant at) {}

  static Intake heardBy(Intake intake, Workforce workforce) {
    return intake
        .on(
            "membership.directory-account-linked.v1",
            Linked.class,
            (fact, _) -> workforce.linked(fact.account(), fact.active(), fact.at()))
        .on(
            "membership.directory-account-changed.v1",
            Changed.class,
            (fact, _) -> workforce.described(fact.account(), fact.whichOnes()))
        .on(
            "membership.directory-account-deactivated.v1",
            Turned.class,
            (fact, _) -> workforce.closed(fact.account(), fact.at()))
        .on(
            "membership.directory-account-reactivated.v1",
            Turned.class,
            (fact, _) -> workforce.opened(fact.account(), fact.at()));
  }
}
