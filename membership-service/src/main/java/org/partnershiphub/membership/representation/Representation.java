package org.partnershiphub.membership.representation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationEnded;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;

/**
 * Everybody who spoke, speaks or will speak for a jurisdiction, in all bodies. All designations
 * stand in one document, so that "one primary a body" is one decision.
 *
 * @param designations in the order in which they were made; none is ever taken out
 * @param claims who speaks where, of those that are not over; a unique index on them keeps a person
 *     from speaking for two jurisdictions in one body. Absent when there are none
 * @param due when the next designation begins or ends
 */
public record Representation(
    RepresentationId id,
    JurisdictionId jurisdiction,
    ZoneId zone,
    List<Designation> designations,
    @Nullable List<String> claims,
    @Nullable Instant due)
    implements Timed {

  public Representation {
    designations = List.copyOf(designations);
    claims = claims(designations);
    due = due(designations, zone);
  }

  public static Representation blank(JurisdictionId jurisdiction, ZoneId zone) {
    return of(jurisdiction, zone, List.of());
  }

  private static Representation of(
      JurisdictionId jurisdiction, ZoneId zone, List<Designation> designations) {
    return new Representation(
        RepresentationId.of(jurisdiction), jurisdiction, zone, designations, null, null);
  }

  private static @Nullable List<String> claims(List<Designation> all) {
    var open = all.stream().filter(Designation::isOpen).map(it -> it.voice().claim()).distinct();
    var claims = open.toList();
    return claims.isEmpty() ? null : claims;
  }

  private static @Nullable Instant due(List<Designation> all, ZoneId zone) {
    return all.stream()
        .filter(Designation::isOpen)
        .map(Representation::nextDay)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .map(day -> day.atStartOfDay(zone).toInstant())
        .orElse(null);
  }

  private static @Nullable LocalDate nextDay(Designation it) {
    if (it.stage() == Designation.Stage.NAMED) {
      return it.from();
    }
    var until = it.until();
    return until == null ? null : until.on().plusDays(1);
  }

  public Stream<Designation> open() {
    return designations.stream().filter(Designation::isOpen);
  }

  public Optional<Designation> find(DesignationId designation) {
    return designations.stream().filter(it -> it.id().equals(designation)).findFirst();
  }

  /** Who speaks on a day, in whatever body; what is planned counts for days to come. */
  public Stream<Designation> inForceOn(LocalDate day) {
    var begun = designations.stream().filter(it -> it.isHeld() && it.hasBegunBy(day)).toList();
    return begun.stream()
        .filter(it -> !it.lastDay().isBefore(day))
        .filter(it -> begun.stream().noneMatch(other -> follows(other, it)));
  }

  public Optional<Designation> inForceOn(LocalDate day, GroupId group, Capacity capacity) {
    return inForceOn(day)
        .filter(it -> it.voice().group().equals(group) && it.voice().capacity() == capacity)
        .findFirst();
  }

  /** Whether a later beginning ends an earlier one; of two on one day the one made later counts. */
  boolean follows(Designation later, Designation earlier) {
    var order = later.from().compareTo(earlier.from());
    return later.supersedes(earlier)
        && (order > 0 || (order == 0 && numberOf(later) > numberOf(earlier)));
  }

  private int numberOf(Designation it) {
    return designations.indexOf(it);
  }

  DesignationId nextId() {
    return DesignationId.of(jurisdiction, designations.size() + 1);
  }

  Representation and(Designation more) {
    var all = new ArrayList<>(designations);
    all.add(more);
    return of(jurisdiction, zone, all);
  }

  Representation with(Designation changed) {
    return of(
        jurisdiction,
        zone,
        designations.stream().map(it -> it.id().equals(changed.id()) ? changed : it).toList());
  }

  Change<Representation> end(Designation it, Ending ending) {
    return Change.of(with(it.ended(ending)), DesignationEnded.of(jurisdiction, it, ending));
  }

  /** Ends these, one after the other, in one write. */
  Change<Representation> endAll(List<Designation> ending, Ending how) {
    var change = Change.nothing(this);
    for (var it : ending) {
      change = change.then(now -> now.end(it, how));
    }
    return change;
  }

  List<Designation> openOf(PersonId person) {
    return open().filter(it -> it.voice().person().equals(person)).toList();
  }
}
