package org.partnershiphub.events.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.CohortCard;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.Lifecycle;
import org.partnershiphub.events.audience.Part;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Place;
import org.partnershiphub.events.audience.Rosters;
import org.partnershiphub.events.invitations.ComingsAndGoings;
import org.partnershiphub.events.invitations.Reason;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * Facts of community-service: they make the rosters, and who comes or goes gains or loses future
 * meetings. What follows is done for repeated and late facts as well: a crash may have come between
 * the roster and the rest.
 */
@Configuration(proxyBeanMethods = false)
class CommunityIntake {

  private final Rosters rosters;
  private final ComingsAndGoings people;

  CommunityIntake(Rosters rosters, ComingsAndGoings people) {
    this.rosters = rosters;
    this.people = people;
  }

  /** A group begins. */
  record GroupCreated(
      GroupId group, String lifecycle, boolean confidential, @Nullable String category) {}

  /** A group ends. */
  record GroupClosed(GroupId group) {}

  /** A cohort has a period. */
  record CohortPlanned(GroupId group, CohortId cohort, LocalDate startsOn, LocalDate endsOn) {}

  /** Somebody takes a seat. */
  record SeatFilled(
      GroupId group,
      String seat,
      PersonId person,
      @Nullable String capacity,
      @Nullable JurisdictionId jurisdiction) {}

  /** Somebody gives a seat up. */
  record SeatVacated(GroupId group, String seat, PersonId person, String reason) {}

  /** Somebody takes part. */
  record EnrolmentConfirmed(
      GroupId group,
      @Nullable CohortId cohort,
      PersonId person,
      @Nullable JurisdictionId jurisdiction) {}

  /** Somebody no longer takes part. */
  record EnrolmentEnded(GroupId group, @Nullable CohortId cohort, PersonId person, String reason) {}

  @Bean
  Intake communityFacts(Intakes intakes) {
    return intakes
        .named("communityFacts")
        .on("community.group-created.v1", GroupCreated.class, this::created)
        .on("community.group-closed.v1", GroupClosed.class, this::closed)
        .on("community.cohort-planned.v1", CohortPlanned.class, this::planned)
        .on("community.seat-filled.v1", SeatFilled.class, this::filled)
        .on("community.seat-vacated.v1", SeatVacated.class, this::vacated)
        .on("community.enrolment-confirmed.v1", EnrolmentConfirmed.class, this::confirmed)
        .on("community.enrolment-ended.v1", EnrolmentEnded.class, this::ended);
  }

  private Mono<Void> created(GroupCreated it, Envelope envelope) {
    var lifecycle = Lifecycle.of(it.lifecycle());
    var category = it.category() == null ? "" : it.category();
    var card = new GroupCard(it.group(), lifecycle, it.confidential(), false, category);
    return rosters.note(card, envelope.number());
  }

  private Mono<Void> closed(GroupClosed it, Envelope envelope) {
    return rosters.noteClosed(it.group(), envelope.number());
  }

  private Mono<Void> planned(CohortPlanned it, Envelope envelope) {
    var card = new CohortCard(it.cohort(), it.group(), it.startsOn(), it.endsOn());
    return rosters.note(card, envelope.number());
  }

  private Mono<Void> filled(SeatFilled it, Envelope envelope) {
    var part = new Part(Capacity.of(it.capacity()), it.jurisdiction());
    return came(Place.seat(it.group(), it.seat(), it.person()), part, envelope);
  }

  private Mono<Void> vacated(SeatVacated it, Envelope envelope) {
    return went(Place.seat(it.group(), it.seat(), it.person()), it.reason(), envelope);
  }

  private Mono<Void> confirmed(EnrolmentConfirmed it, Envelope envelope) {
    var part = new Part(Capacity.PARTICIPANT, it.jurisdiction());
    return came(Place.enrolment(it.group(), it.cohort(), it.person()), part, envelope);
  }

  private Mono<Void> ended(EnrolmentEnded it, Envelope envelope) {
    return went(Place.enrolment(it.group(), it.cohort(), it.person()), it.reason(), envelope);
  }

  private Mono<Void> came(Place place, Part part, Envelope envelope) {
    return rosters
        .taken(place, part, envelope.number())
        .then(people.follow(concerns(place), place.person(), Reason.LEFT_GROUP));
  }

  private Mono<Void> went(Place place, String why, Envelope envelope) {
    return rosters
        .left(place, envelope.number())
        .then(people.follow(concerns(place), place.person(), Reason.ofPlaceEnd(why)));
  }

  /** A place in a cohort may bring somebody by the group, or by the cohort itself. */
  private static List<Concern> concerns(Place place) {
    var cohort = place.cohort();
    var group = new Concern.OfGroup(place.group());
    return cohort == null ? List.of(group) : List.of(group, new Concern.OfCohort(cohort));
  }
}
