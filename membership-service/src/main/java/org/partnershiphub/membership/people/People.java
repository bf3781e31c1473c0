package org.partnershiphub.membership.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.Window;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everybody who is or was known to the partnership. */
public interface People extends Aggregates<PersonId, Person> {

  /** Who has a current affiliation with it. */
  Flux<Versioned<Person>> workingFor(OrganisationId organisation);

  /** Who has, or had, this address from there; whoever works there now comes first. */
  Flux<Versioned<Person>> reachedAt(Employer employer, String address);

  /** One more than the window asks for, in the order of their ids. */
  Mono<List<Person>> list(Selection selection, Window window);

  /**
   * Which people; everybody where nothing is said.
   *
   * @param text words that each begin a word of the name, whatever their order and letter case
   * @param organisation where they work now
   * @param suspected only those who are thought to be gone
   */
  record Selection(
      @Nullable String text, @Nullable OrganisationId organisation, boolean suspected) {}
}
