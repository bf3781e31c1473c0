package org.partnershiphub.community.groups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.Capacity;

/**
 * The filled seats of a group.
 *
 * @param last the number of the seat filled last
 */
public record Seats(int last, List<Seat> filled) {

  static final Seats NONE = new Seats(0, List.of());

  public Seats {
    filled = List.copyOf(filled);
  }

  public Optional<Seat> of(PersonId person) {
    return filled.stream().filter(seat -> seat.person().equals(person)).findFirst();
  }

  Optional<Seat> at(SeatId id) {
    return filled.stream().filter(seat -> seat.id().equals(id)).findFirst();
  }

  Optional<Seat> of(@Nullable JurisdictionId jurisdiction, Capacity capacity) {
    return jurisdiction == null
        ? Optional.empty()
        : filled.stream()
            .filter(seat -> jurisdiction.equals(seat.jurisdiction()))
            .filter(seat -> seat.capacity() == capacity)
            .findFirst();
  }

  /** The seat of whom the applicant follows, and the applicant's own for that jurisdiction. */
  List<Seat> givenUpFor(Applicant applicant, @Nullable PersonId predecessor) {
    return filled.stream()
        .filter(seat -> Objects.equals(seat.jurisdiction(), applicant.jurisdiction()))
        .filter(
            seat ->
                seat.person().equals(applicant.person())
                    || (seat.person().equals(predecessor)
                        && seat.capacity() == applicant.capacity()))
        .toList();
  }

  Seats with(Seat seat) {
    var more = new ArrayList<>(filled);
    more.add(seat);
    return new Seats(seat.id().number(), more);
  }

  Seats without(Collection<Seat> vacated) {
    return new Seats(last, filled.stream().filter(seat -> !vacated.contains(seat)).toList());
  }

  /** Whether a seat of this number was ever filled. */
  boolean knows(SeatId id) {
    return id.number() >= 1 && id.number() <= last;
  }
}
