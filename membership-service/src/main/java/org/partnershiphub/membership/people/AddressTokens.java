package org.partnershiphub.membership.people;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Change;
import org.springframework.stereotype.Component;

/** Makes the tokens by which addresses are confirmed, where the policy wants them. */
@Component
class AddressTokens {

  private final Secrets secrets;
  private final PeopleSettings settings;
  private final InstantSource clock;

  AddressTokens(Secrets secrets, PeopleSettings settings, InstantSource clock) {
    this.secrets = secrets;
    this.settings = settings;
    this.clock = clock;
  }

  Token next() {
    return new Token(secrets.next(), clock.instant().plus(settings.confirmWithin()));
  }

  /** Absent where whoever gives an address of a job answers for it. */
  @Nullable Token forWork() {
    return settings.verifyWorkAddresses() ? next() : null;
  }

  /** The affiliation with the address as it stands before anybody confirmed it. */
  static Affiliation unproven(Affiliation it, @Nullable Token token) {
    return token == null ? it : it.at(Address.unproven(it.at().id(), it.address(), token));
  }

  /** Tells, after whatever began the affiliation, that its address is to be confirmed. */
  static Change<Person> asking(Change<Person> begun, Affiliation it, @Nullable Token token) {
    return token == null || begun.isNothing()
        ? begun
        : begun.then(
            person ->
                Change.of(person, PersonFact.AddressVerification.of(person.id(), it.at(), token)));
  }
}
