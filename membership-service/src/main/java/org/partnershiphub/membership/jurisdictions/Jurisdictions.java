package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.Window;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All jurisdictions, those that have withdrawn among them. */
public interface Jurisdictions extends TimedAggregates<JurisdictionId, Jurisdiction> {

  /** Those that hold one of these folded names and have not withdrawn. */
  Flux<Versioned<Jurisdiction>> claiming(Collection<String> foldedNames);

  /** One more than the window asks for, in the order of their ids. */
  Mono<List<Jurisdiction>> list(Selection selection, Window window);

  /** How many there are of each status and kind; what there is none of is absent. */
  Flux<Count> counts(@Nullable LocalDate asOf);

  /**
   * Which are asked for; what is absent narrows nothing.
   *
   * @param asOf the day whose statuses and names count; absent for what has taken effect by now
   * @param text beginnings of words of the name, and today of the agency
   */
  record Selection(
      @Nullable LocalDate asOf,
      Standing.@Nullable Status status,
      Place.@Nullable Kind kind,
      @Nullable String text) {

    public static final Selection ALL = new Selection(null, null, null, null);
  }

  /** So many of this status and kind. */
  record Count(Standing.Status status, Place.Kind kind, long number) {}
}
