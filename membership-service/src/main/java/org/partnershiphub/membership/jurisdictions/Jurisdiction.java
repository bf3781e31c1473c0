package org.partnershiphub.membership.jurisdictions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionLeadNamed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionRegistered;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotMember;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;

/**
 * A government that takes part through a named agency: the unit of membership, coverage and vote.
 * What it may become is decided by {@link Joining}, {@link Suspending}, {@link Leaving}, {@link
 * Renaming}, and by time alone in {@link Passing}.
 *
 * @param registeredAs by what an import knows its own rows again
 * @param due the midnight, there, of the next day on which something takes effect
 */
public record Jurisdiction(
    JurisdictionId id,
    Place place,
    Standing standing,
    Naming naming,
    @Nullable PersonId lead,
    String registeredAs,
    @Nullable Instant due)
    implements Timed {

  public Jurisdiction {
    naming = naming.claiming(standing.status() != Standing.Status.WITHDRAWN || comesBack(standing));
    due = due(place, standing, naming);
  }

  private static boolean comesBack(Standing standing) {
    return standing.ahead() != null;
  }

  private static @Nullable Instant due(Place place, Standing standing, Naming naming) {
    var ahead = standing.ahead();
    return Stream.of(
            ahead == null || ahead.hasCome() ? null : ahead.on(),
            standing.hasLeft() ? null : standing.healsOn(),
            naming.next())
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .map(day -> day.atStartOfDay(place.primaryZone()).toInstant())
        .orElse(null);
  }

  /** Interest creates no membership: it is known, and nothing more. */
  static Change<Jurisdiction> register(JurisdictionId id, JurisdictionRow row, LocalDate on) {
    var place = row.place();
    var it =
        new Jurisdiction(
            id,
            place,
            Standing.prospect(on),
            Naming.first(row.name(), row.agency()),
            null,
            row.fingerprint(),
            null);
    return Change.of(
        it,
        new JurisdictionRegistered(
            id,
            row.name(),
            place.kind(),
            place.usState(),
            place.primaryZone(),
            place.otherZones(),
            row.agency()));
  }

  public String name() {
    return naming.name();
  }

  /** The date there. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, place.primaryZone());
  }

  /** Names who keeps its roster right, or nobody. */
  public Change<Jurisdiction> nameLead(@Nullable PersonId person) {
    if (Objects.equals(person, lead)) {
      return Change.nothing(this);
    }
    if (person != null && standing.hasLeft()) {
      throw new NotMember(id);
    }
    return Change.of(with(person), new JurisdictionLeadNamed(id, person));
  }

  public boolean isLedBy(PersonId person) {
    return person.equals(lead);
  }

  Jurisdiction with(Standing next) {
    return new Jurisdiction(id, place, next, naming, lead, registeredAs, null);
  }

  Jurisdiction with(Naming next) {
    return new Jurisdiction(id, place, standing, next, lead, registeredAs, null);
  }

  private Jurisdiction with(@Nullable PersonId next) {
    return new Jurisdiction(id, place, standing, naming, next, registeredAs, null);
  }

  /** Nobody leads it, and nothing is ahead of it. */
  Jurisdiction bare() {
    return new Jurisdiction(id, place, standing, naming.withoutAhead(), null, registeredAs, null);
  }
}
