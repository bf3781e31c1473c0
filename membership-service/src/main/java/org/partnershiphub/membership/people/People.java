package org.partnershiphub.membership.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.Window;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everybody who is or was known to the partnership. */
public interface People extends TimedAggregates<PersonId, Person> {

  /** Who has a current affiliation with it. */
  Flux<Versioned<Person>> workingFor(OrganisationId organisation);

  /** Who has, or had, this address from there; whoever works there now comes first. */
  Flux<Versioned<Person>> reachedAt(Employer employer, String address);

  /** One more than the window asks for, in the order of their ids. */
  Mono<List<Person>> list(Selection selection, Window window);

  /** Who awaits a confirmation by the token with this hash. */
  Mono<Versioned<Person>> awaiting(String hash);

  /**
   * Whose last affiliation ended on this day or before, and of whom there is something to forget.
   */
  Flux<Versioned<Person>> goneBy(LocalDate day, int most);

  /**
   * Which people; everybody where nothing is said.
   *
   * @param text words that each begin a word of the name, whatever their order and letter case
   * @param organisation where they work now
   * @param suspected only those who are thought to be gone
   * @param among only these, when given
   * @param within only those who work for one of these, when given
   */
  record Selection(
      @Nullable String text,
      @Nullable OrganisationId organisation,
      boolean suspected,
      @Nullable Set<PersonId> among,
      @Nullable Set<OrganisationId> within) {}

  /** As many as asked for, in the order of their ids; those whose work fits are among them. */
  Mono<List<Person>> fitting(Wanted wanted, @Nullable PersonId after, int most);

  /** The bare ids of as many as asked for, in any order. */
  Flux<PersonId> idsFitting(Wanted wanted, int most);

  /** Of these people, in the order of their ids; those whose work fits are among them. */
  Mono<List<Person>> fittingAmong(Wanted wanted, Collection<PersonId> people);
}
