package org.partnershiphub.community.groups;

import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.rules.Circumstances;
import org.partnershiphub.community.rules.Today;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what decisions of groups are taken in. */
@Component
public class Scenes {

  private final Partners partners;
  private final CurrentCohort cohorts;
  private final Today today;

  public Scenes(Partners partners, CurrentCohort cohorts, Today today) {
    this.partners = partners;
    this.cohorts = cohorts;
    this.today = today;
  }

  /** The scene as it is now, for this group. */
  public Mono<Scene> of(Group group) {
    var current = group.cohorts().current();
    return current == null
        ? ofNewGroup()
        : Mono.zip(ofNewGroup(), cohorts.themes(current))
            .map(both -> new Scene(both.getT1().at(), both.getT1().now(), both.getT2()));
  }

  public Mono<Scene> ofNewGroup() {
    return Mono.zip(partners.jurisdictions(), partners.officeTerms())
        .map(
            both ->
                new Scene(
                    today.instant(),
                    new Circumstances(today.date(), both.getT1(), both.getT2()),
                    0));
  }
}
