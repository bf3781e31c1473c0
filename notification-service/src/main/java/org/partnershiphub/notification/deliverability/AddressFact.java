package org.partnershiphub.notification.deliverability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.change.Fact;

/** What is told of people's addresses; never an address. */
public sealed interface AddressFact extends Fact {

  PersonId person();

  /** No more mails go to the address of the person's card; the inbox has everything. */
  record AddressSuspended(PersonId person, Cause cause, Instant at) implements AddressFact {}

  /**
   * Mails go out again.
   *
   * @param by who restored it; absent when it was nobody's decision
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AddressRestored(PersonId person, How how, @Nullable String by, Instant at)
      implements AddressFact {}

  /** Why no mails go there. */
  enum Cause {
    NO_SUCH_MAILBOX,
    /** Reports of several mails weigh too much together. */
    REPORTS
  }

  /** How it came about. */
  enum How {
    RESTORED,
    NEW_ADDRESS,
    MERGED,
    FORGOTTEN
  }

  @Override
  default String type() {
    return switch (this) {
      case AddressSuspended fact -> "notification.address-suspended.v1";
      case AddressRestored fact -> "notification.address-restored.v1";
    };
  }

  @Override
  default String key() {
    return person().value();
  }
}
