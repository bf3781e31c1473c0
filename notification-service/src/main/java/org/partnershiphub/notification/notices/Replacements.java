package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.PersonId;

/**
 * Departures of which the jurisdiction's lead is told in one message, and again until the seats are
 * filled: the places that ended with each are collected for a moment, in whatever order the facts
 * come. Kept by the id of the fact that told the departure, which every place that ended because of
 * it names as its cause.
 */
public interface Replacements {

  /**
   * A departure whose lead is to be told, or told again.
   *
   * @param told how many times the lead was told
   */
  record Open(
      String cause,
      PersonId departed,
      JurisdictionId jurisdiction,
      LocalDate endedOn,
      long version,
      List<Place> places,
      int told) {

    public Open {
      places = List.copyOf(places);
    }

    /** What may have filled its places, or made an end of them. */
    List<String> asks() {
      return places.stream().flatMap(this::asks).distinct().toList();
    }

    private Stream<String> asks(Place place) {
      return Stream.of(
          Filling.seat(jurisdiction, place.group(), place.capacity()),
          Filling.group(place.group()),
          Filling.jurisdiction(jurisdiction));
    }

    /**
     * Those to be filled still; after the first time that is seats, which somebody is named for.
     */
    List<GroupId> unfilled(Map<String, Filling> fillings) {
      return places.stream()
          .filter(it -> told == 0 || it.isSeat())
          .filter(it -> asks(it).map(fillings::get).noneMatch(one -> fills(one, it)))
          .map(Place::group)
          .distinct()
          .toList();
    }

    private boolean fills(@Nullable Filling it, Place place) {
      return it != null
          && (it.at().isAfter(place.endedAt())
              || (it.at().equals(place.endedAt()) && !departed.equals(it.by())));
    }
  }

  /**
   * A place that ended with a departure.
   *
   * @param capacity as whom; blank when it was no seat
   */
  record Place(GroupId group, String capacity, Instant endedAt) {
    boolean isSeat() {
      return !capacity.isBlank();
    }
  }

  /**
   * Since when there is nothing to fill: somebody has the seat, the group closed, or the
   * jurisdiction left.
   */
  record Filling(String what, @Nullable PersonId by, Instant at) {

    public static String seat(JurisdictionId jurisdiction, GroupId group, String capacity) {
      return "seat|" + jurisdiction + "|" + group + "|" + capacity;
    }

    public static String group(GroupId group) {
      return "group|" + group;
    }

    public static String jurisdiction(JurisdictionId jurisdiction) {
      return "jurisdiction|" + jurisdiction;
    }
  }

  void departed(Open departure, Instant due);

  /** A place that is heard of after the lead was told of none is collected anew, until then. */
  void placeEnded(String cause, Place place, Instant due);

  /** Heard in any order: what was later holds. */
  void filled(Filling filling);

  Map<String, Filling> fillings(Collection<String> whats);

  /** Those that have been collected long enough, or are to be told again; at most so many. */
  List<Open> due(Instant now, int limit);

  /** Not now: nobody is there to be told yet. */
  void putOff(String cause, Instant until);

  /** The lead was told once more than before, and is told again then. */
  void again(Open told, Instant due);

  void done(String cause);

  /** A lead was named: what waited for one is due. */
  void leadNamed(JurisdictionId jurisdiction, Instant now);

  /** The lead to be told, unless it is the departed person. */
  static @Nullable PersonId toTell(Open open, @Nullable PersonId lead) {
    return open.departed().equals(lead) ? null : lead;
  }
}
