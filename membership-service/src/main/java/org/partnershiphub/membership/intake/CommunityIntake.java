package org.partnershiphub.membership.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.places.Bodies;
import org.partnershiphub.membership.places.Body;
import org.partnershiphub.membership.places.Place;
import org.partnershiphub.membership.places.Places;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.Capacity;
import org.partnershiphub.membership.representation.Designation;
import org.partnershiphub.membership.representation.DesignationId;
import org.partnershiphub.membership.representation.Ending;
import org.partnershiphub.membership.representation.Footings;
import org.partnershiphub.membership.representation.Seating;
import org.partnershiphub.membership.representation.Voice;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * Facts of community-service: bodies, and who has which place in them. What a seat means for who
 * speaks for a jurisdiction follows the row as it stands, not the fact, so that repeated and late
 * facts come to the same; it is done for them too, since a crash may have come in between.
 */
@Configuration(proxyBeanMethods = false)
class CommunityIntake {

  private final Bodies bodies;
  private final Places places;
  private final Footings footings;

  CommunityIntake(Bodies bodies, Places places, Footings footings) {
    this.bodies = bodies;
    this.places = places;
    this.footings = footings;
  }

  record GroupCreated(GroupId group, String name, String category, String openness) {

    Body body() {
      return new Body(group, name, category, openness, false);
    }
  }

  record GroupClosed(GroupId group, LocalDate closedOn) {}

  /** Somebody takes a seat; {@code origin} says whether a designation of ours led to it. */
  record SeatFilled(
      GroupId group,
      String seat,
      PersonId person,
      @Nullable JurisdictionId jurisdiction,
      String capacity,
      LocalDate from,
      @Nullable String origin) {

    Place.Key place() {
      return Place.Key.seat(group, seat, person);
    }

    Place.Standing standing() {
      return new Place.Standing(jurisdiction, capacity);
    }

    Seating seating() {
      var voice = new Voice(person, group, Capacity.valueOf(capacity));
      return new Seating(voice, seat, from, !"DESIGNATION".equals(origin));
    }
  }

  /** Somebody gives a seat up. */
  record SeatVacated(
      GroupId group,
      String seat,
      PersonId person,
      @Nullable JurisdictionId jurisdiction,
      String capacity,
      LocalDate on,
      String reason) {

    Place.Key place() {
      return Place.Key.seat(group, seat, person);
    }

    Ending.Reason ending() {
      return switch (reason) {
        case "DEPARTED" -> Ending.Reason.DEPARTED;
        case "JURISDICTION_WITHDRAWN" -> Ending.Reason.JURISDICTION_WITHDRAWN;
        default -> Ending.Reason.SEAT_VACATED;
      };
    }

    /** What follows from a merge we tell ourselves: the survivor takes over. */
    boolean isByMerge() {
      return reason.equals("MERGED");
    }
  }

  /** A body does not admit whom we asked it to seat. */
  record DesignationRefused(
      DesignationId designation, JurisdictionId jurisdiction, List<Designation.Rule> rules) {}

  record EnrolmentConfirmed(
      GroupId group,
      @Nullable String cohort,
      PersonId person,
      @Nullable JurisdictionId jurisdiction,
      LocalDate from) {}

  record EnrolmentEnded(
      GroupId group, @Nullable String cohort, PersonId person, LocalDate on, String reason) {}

  @Bean
  Intake communityFacts(Intakes intakes) {
    return intakes
        .named("communityFacts")
        .on(
            "community.group-created.v1",
            GroupCreated.class,
            (fact, envelope) -> bodies.began(fact.body(), envelope.number()))
        .on(
            "community.group-closed.v1",
            GroupClosed.class,
            (fact, _) -> bodies.closed(fact.group(), fact.closedOn()))
        .on("community.seat-filled.v1", SeatFilled.class, this::filled)
        .on("community.seat-vacated.v1", SeatVacated.class, this::vacated)
        .on("community.designation-refused.v1", DesignationRefused.class, this::refused)
        .on("community.enrolment-confirmed.v1", EnrolmentConfirmed.class, this::confirmed)
        .on("community.enrolment-ended.v1", EnrolmentEnded.class, this::ended);
  }

  private Mono<Void> filled(SeatFilled it, Envelope envelope) {
    return places
        .taken(it.place(), it.standing(), it.from(), envelope.number())
        .then(places.find(it.place()))
        .filter(Place::isHeld)
        .flatMap(_ -> speaks(it));
  }

  private Mono<Void> speaks(SeatFilled it) {
    var jurisdiction = it.jurisdiction();
    return jurisdiction == null || it.capacity().equals("EXPERT")
        ? Mono.empty()
        : footings.seated(jurisdiction, it.seating());
  }

  private Mono<Void> vacated(SeatVacated it, Envelope envelope) {
    var noted = places.left(it.place(), new Place.End(it.on(), it.reason()), envelope.number());
    var jurisdiction = it.jurisdiction();
    return jurisdiction == null || it.isByMerge()
        ? noted
        : noted.then(footings.vacated(jurisdiction, it.seat(), it.on(), it.ending()));
  }

  private Mono<Void> refused(DesignationRefused it, Envelope envelope) {
    return footings.refused(it.jurisdiction(), it.designation(), it.rules());
  }

  private Mono<Void> confirmed(EnrolmentConfirmed it, Envelope envelope) {
    return places.taken(
        Place.Key.enrolment(it.group(), it.cohort(), it.person()),
        new Place.Standing(it.jurisdiction(), Place.Standing.PARTICIPANT),
        it.from(),
        envelope.number());
  }

  private Mono<Void> ended(EnrolmentEnded it, Envelope envelope) {
    return places.left(
        Place.Key.enrolment(it.group(), it.cohort(), it.person()),
        new Place.End(it.on(), it.reason()),
        envelope.number());
  }
}
