package org.partnershiphub.membership.attestation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.attestation.Attestation;
import org.partnershiphub.membership.attestation.Attestation.Status;
import org.partnershiphub.membership.attestation.AttestationId;
import org.partnershiphub.membership.attestation.Attestations;
import org.partnershiphub.membership.attestation.Attesting;
import org.partnershiphub.membership.attestation.Attesting.Corrections;
import org.partnershiphub.membership.attestation.Campaign;
import org.partnershiphub.membership.attestation.Campaigns;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.DesignationId;
import org.partnershiphub.membership.roster.Roster;
import org.partnershiphub.membership.roster.Rosters;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/attestation-campaigns")
class CampaignController {

  private final Attesting attesting;
  private final Campaigns campaigns;
  private final Attestations attestations;
  private final Rosters rosters;

  CampaignController(
      Attesting attesting, Campaigns campaigns, Attestations attestations, Rosters rosters) {
    this.attesting = attesting;
    this.campaigns = campaigns;
    this.attestations = attestations;
    this.rosters = rosters;
  }

  record Plan(@Nullable CampaignId id, @NotNull LocalDate opensOn, @NotNull LocalDate dueOn) {}

  /** Nothing in it: the roster is right. */
  record Attested(
      @Nullable @Size(max = 1_000) List<@NotNull PersonId> gone,
      @Nullable @Size(max = 1_000) List<@NotNull DesignationId> wrongDesignations) {

    Corrections corrections() {
      return new Corrections(
          gone == null ? List.of() : gone,
          wrongDesignations == null ? List.of() : wrongDesignations);
    }
  }

  record View(CampaignId id, LocalDate opensOn, LocalDate dueOn, boolean open) {
    static View of(Campaign it) {
      return new View(it.id(), it.opensOn(), it.dueOn(), it.open());
    }
  }

  /** How it stands; {@code outstanding} and {@code escalated} count different ones. */
  record Report(View campaign, Counts counts, Page<AttestationView> attestations) {}

  record Counts(long attested, long outstanding, long escalated, long calledOff) {
    static Counts of(Map<Status, Long> counts) {
      return new Counts(
          counts.getOrDefault(Status.ATTESTED, 0L),
          counts.getOrDefault(Status.OUTSTANDING, 0L),
          counts.getOrDefault(Status.ESCALATED, 0L),
          counts.getOrDefault(Status.CALLED_OFF, 0L));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AttestationView(
      JurisdictionId jurisdiction,
      Status status,
      @Nullable PersonId addressee,
      int day,
      @Nullable PersonId by,
      @Nullable LocalDate on,
      @Nullable Integer corrections) {

    static AttestationView of(Attestation it) {
      var answer = it.answer();
      return new AttestationView(
          it.round().jurisdiction(),
          it.status(),
          it.addressee().person(),
          it.day(),
          answer == null ? null : answer.by(),
          it.answeredOn(),
          answer == null ? null : answer.gone().size() + answer.wrong().size());
    }
  }

  /** The page of whoever is asked: how it stands, and the roster to confirm. */
  record Sheet(AttestationView attestation, LocalDate dueOn, Roster roster) {}

  @GetMapping
  Mono<Page<View>> list(Actor actor, Window window) {
    Administrators.checkStaff(actor);
    return campaigns
        .list(window)
        .map(rows -> Page.of(rows, window, it -> it.id().value()).map(View::of));
  }

  @PostMapping
  Mono<ResponseEntity<View>> plan(Actor actor, @Valid @RequestBody Plan body) {
    Administrators.check(actor);
    return attesting
        .plan(body.id(), body.opensOn(), body.dueOn())
        .map(
            it ->
                Etags.created(
                    URI.create("/api/attestation-campaigns/" + it.state().id()), it.map(View::of)));
  }

  @GetMapping("/{id}")
  Mono<Report> report(Actor actor, @PathVariable CampaignId id, Window window) {
    Administrators.checkStaff(actor);
    return Mono.zip(
            campaigns.get(id).map(Versioned::state),
            attestations.counts(id),
            attestations.list(id, window))
        .map(
            it ->
                new Report(
                    View.of(it.getT1()),
                    Counts.of(it.getT2()),
                    Page.of(it.getT3(), window, row -> row.round().jurisdiction().value())
                        .map(AttestationView::of)));
  }

  @GetMapping("/{id}/attestations/{jurisdiction}")
  Mono<ResponseEntity<Sheet>> sheet(
      Actor actor, @PathVariable CampaignId id, @PathVariable JurisdictionId jurisdiction) {
    var which = AttestationId.of(id, jurisdiction);
    return attesting
        .may(actor, which, true)
        .then(Mono.zip(attestations.get(which), rosters.of(jurisdiction)))
        .map(
            it ->
                Etags.ok(
                    it.getT1()
                        .map(
                            state ->
                                new Sheet(
                                    AttestationView.of(state),
                                    state.round().dueOn(),
                                    it.getT2()))));
  }

  @PostMapping("/{id}/attestations/{jurisdiction}")
  Mono<ResponseEntity<AttestationView>> attest(
      Actor actor,
      @PathVariable CampaignId id,
      @PathVariable JurisdictionId jurisdiction,
      Expected expected,
      @Valid @RequestBody Attested body) {
    return attesting
        .attest(actor, AttestationId.of(id, jurisdiction), expected, body.corrections())
        .map(it -> Etags.ok(it.map(AttestationView::of)));
  }
}
