package org.partnershiphub.community.cohorts;

import java.util.List;
import java.util.Map;
import org.partnershiphub.community.groups.Applicants;
import org.partnershiphub.community.groups.Applicants.Request;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.GroupProblem;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.Scene;
import org.partnershiphub.community.groups.Scenes;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.CommunitySettings;
import org.partnershiphub.community.rules.Entrance;
import org.partnershiphub.community.rules.Room;
import org.partnershiphub.community.rules.Room.Window;
import org.partnershiphub.community.rules.Today;
import org.partnershiphub.platform.change.Versioned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells when enrolment in a cohort opens and closes, and who may enrol. What was told stands in the
 * cohort, so each look finds what is left to tell, also after an outage, and of two that look at
 * once one tells.
 */
@Component
public class EnrolmentCalls {

  private static final Logger LOG = LoggerFactory.getLogger(EnrolmentCalls.class);

  private final Cohorts cohorts;
  private final Groups groups;
  private final Partners partners;
  private final Applicants applicants;
  private final Scenes scenes;
  private final Today today;
  private final CommunitySettings settings;

  public EnrolmentCalls(
      Cohorts cohorts,
      Groups groups,
      Partners partners,
      Applicants applicants,
      Scenes scenes,
      Today today,
      CommunitySettings settings) {
    this.cohorts = cohorts;
    this.groups = groups;
    this.partners = partners;
    this.applicants = applicants;
    this.scenes = scenes;
    this.today = today;
    this.settings = settings;
  }

  @Scheduled(
      initialDelayString = "${hub.community.calls-every:PT1M}",
      fixedDelayString = "${hub.community.calls-every:PT1M}")
  public Mono<Void> look() {
    return cohorts
        .open()
        .concatMap(
            it ->
                tell(it)
                    .doOnError(e -> LOG.warn("Enrolment in {} could not be told: {}", it.id(), e))
                    .onErrorComplete())
        .then();
  }

  private Mono<Void> tell(Cohort cohort) {
    var day = today.date();
    if (Call.isOver(cohort, day)) {
      return cohorts.all().change(cohort.id(), it -> Call.close(it, day)).then();
    }
    return Call.isDue(cohort, day)
        ? eligible(cohort)
            .flatMap(
                people ->
                    cohorts
                        .all()
                        .change(cohort.id(), it -> Call.open(it, people, settings.zone(), day)))
            .then()
        : Mono.empty();
  }

  /** Nobody while the group is closed. */
  private Mono<List<PersonId>> eligible(Cohort cohort) {
    return groups
        .all()
        .get(cohort.id().group())
        .map(Versioned::state)
        .filter(group -> !group.life().isClosed())
        .flatMap(
            group ->
                Mono.zip(scenes.of(group), partners.affiliations())
                    .flatMapMany(
                        both -> admitted(group, cohort.window(), both.getT1(), both.getT2()))
                    .collectList());
  }

  private Flux<PersonId> admitted(
      Group group, Window window, Scene scene, Map<PersonId, List<Affiliation>> everybody) {
    var room = new Room(0, scene.today(), window);
    return Flux.fromIterable(everybody.entrySet())
        .concatMap(it -> applicant(it.getKey(), it.getValue(), group, scene))
        .filter(it -> Entrance.refusals(group.rules().entry(), it, room).isEmpty())
        .map(Applicant::person);
  }

  /** Whoever is not known well enough yet is not called. */
  private Mono<Applicant> applicant(
      PersonId person, List<Affiliation> affiliations, Group group, Scene scene) {
    var request = Request.toTakePart(person);
    var bases = group.rules().bases();
    var found =
        bases.isEmpty()
            ? Mono.fromCallable(() -> Applicants.of(request, affiliations, bases, scene.now()))
            : applicants.find(request, bases, scene.now());
    return found.onErrorComplete(GroupProblem.class);
  }
}
