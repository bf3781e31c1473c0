package org.partnershiphub.membership.jurisdictions;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.Window;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All jurisdictions, those that have withdrawn among them. */
public interface Jurisdictions extends Aggregates<JurisdictionId, Jurisdiction> {

  /** Those that hold one of these folded names and have not withdrawn. */
  Flux<Versioned<Jurisdiction>> claiming(Collection<String> foldedNames);

  /** One more than the window asks for, in the order of their ids. */
  Mono<List<Jurisdiction>> list(Standing.@Nullable Status status, Window window);
}
