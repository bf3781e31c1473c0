package org.partnershiphub.membership.intake;

import org.partnershiphub.membership.attestation.AttestationId;
import org.partnershiphub.membership.attestation.Requests;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.Footings;
import org.partnershiphub.platform.intake.Intake;
import reactor.core.publisher.Mono;

/**
 * Our own facts about who speaks and who leads: what they mean for designations and for whom a
 * roster is asked of; and what follows from a campaign and from an answer.
 */
final class RosterWords {

  private final Footings footings;
  private final Requests requests;

  private RosterWords(Footings footings, Requests requests) {
    this.footings = footings;
    this.requests = requests;
  }

  record Designated(JurisdictionId jurisdiction, PersonId person, GroupId group) {}

  record LeadNamed(JurisdictionId jurisdiction) {}

  record Campaign(CampaignId campaign) {}

  record Attested(CampaignId campaign, JurisdictionId jurisdiction) {}

  static Intake heardBy(Intake intake, Footings footings, Requests requests) {
    var words = new RosterWords(footings, requests);
    return intake
        .on("membership.designation-made.v1", Designated.class, (fact, _) -> words.made(fact))
        .on("membership.designation-began.v1", Designated.class, (fact, _) -> words.moved(fact))
        .on("membership.designation-ended.v1", Designated.class, (fact, _) -> words.moved(fact))
        .on(
            "membership.jurisdiction-lead-named.v1",
            LeadNamed.class,
            (fact, _) -> requests.address(fact.jurisdiction()))
        .on(
            "membership.attestation-campaign-opened.v1",
            Campaign.class,
            (fact, _) -> requests.opened(fact.campaign()))
        .on(
            "membership.roster-attested.v1",
            Attested.class,
            (fact, _) -> requests.attested(AttestationId.of(fact.campaign(), fact.jurisdiction())));
  }

  private Mono<Void> made(Designated it) {
    return footings.named(it.jurisdiction(), it.person()).then(moved(it));
  }

  private Mono<Void> moved(Designated it) {
    return requests.addressIfIn(it.group(), it.jurisdiction());
  }
}
