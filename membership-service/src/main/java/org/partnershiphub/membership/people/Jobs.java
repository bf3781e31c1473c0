package org.partnershiphub.membership.people;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.OrganisationId;

/**
 * All affiliations of a person, past, present and to come.
 *
 * @param chosen the one that the person wants to speak first; gone when it has ended
 */
public record Jobs(List<Affiliation> all, @Nullable AffiliationId chosen) {

  private static final Comparator<Affiliation> BY_BEGINNING =
      comparing(Affiliation::from).thenComparing(it -> it.id().value());

  public Jobs {
    all = List.copyOf(all);
    chosen = isCurrent(all, chosen) ? chosen : null;
  }

  private static boolean isCurrent(List<Affiliation> all, @Nullable AffiliationId id) {
    return all.stream().anyMatch(it -> it.isCurrent() && it.id().equals(id));
  }

  public Stream<Affiliation> current() {
    return all.stream().filter(Affiliation::isCurrent);
  }

  Optional<Affiliation> current(AffiliationId id) {
    return current().filter(it -> it.id().equals(id)).findFirst();
  }

  /**
   * The current one that speaks for the person: the one chosen, else the one begun last. Of two
   * begun on one day the id decides, so that the order in which word of them came does not. One
   * whose first day is to come waits for it, unless there is none to speak until then.
   */
  public Optional<Affiliation> primary() {
    var begun = current().filter(Affiliation::hasBegun).toList();
    return begun.stream()
        .filter(it -> it.id().equals(chosen))
        .findFirst()
        .or(() -> begun.stream().max(BY_BEGINNING))
        .or(() -> current().min(BY_BEGINNING));
  }

  /** The primary, or who was it last. */
  Optional<Affiliation> latest() {
    return primary().or(() -> all.stream().max(comparing(Affiliation::lastDay)));
  }

  /** Those that hold on a day, as far as is known. */
  public Stream<Affiliation> on(LocalDate day) {
    return all.stream().filter(it -> it.covers(day));
  }

  boolean knows(@Nullable OrganisationId organisation) {
    return all.stream().anyMatch(it -> it.isWith(organisation));
  }

  Jobs choose(AffiliationId id) {
    return new Jobs(all, id);
  }

  Jobs plus(Affiliation more) {
    var longer = new ArrayList<>(all);
    longer.add(more);
    return new Jobs(longer, chosen);
  }

  /** With this one in the place of the one that has its id. */
  Jobs with(Affiliation changed) {
    return each(it -> it.id().equals(changed.id()) ? changed : it);
  }

  Jobs each(UnaryOperator<Affiliation> change) {
    return new Jobs(all.stream().map(change).toList(), chosen);
  }
}
