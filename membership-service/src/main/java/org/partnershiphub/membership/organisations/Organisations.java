package org.partnershiphub.membership.organisations;

import java.util.Collection;
import java.util.List;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.Window;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All outside organisations. */
public interface Organisations extends Aggregates<OrganisationId, OutsideOrganisation> {

  /** Those that hold one of these folded names. */
  Flux<Versioned<OutsideOrganisation>> claiming(Collection<String> foldedNames);

  /** One more than the window asks for, in the order of their ids. */
  Mono<List<OutsideOrganisation>> list(Window window);
}
