package org.partnershiphub.events.records.sittings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;

/** Everybody at a meeting, each once, by person. */
public record Attendees(List<Attendee> all) {

  static final Attendees NOBODY = new Attendees(List.of());

  private static final Comparator<Speaker> FIRST_VOICE =
      Comparator.comparing(Speaker::role).thenComparing(Speaker::person);

  public Attendees {
    all = List.copyOf(all);
  }

  /** Whoever speaks for a jurisdiction at a moment. */
  public record Speaker(JurisdictionId jurisdiction, PersonId person, Role role) {}

  public Optional<Attendee> find(PersonId person) {
    return all.stream().filter(it -> it.person().equals(person)).findFirst();
  }

  Attendees noting(PersonId person, Attendee.Note note) {
    var next = new ArrayList<Attendee>(all);
    var known = find(person);
    known.ifPresent(next::remove);
    next.add(known.map(it -> it.noting(note)).orElseGet(() -> new Attendee(person, List.of(note))));
    next.sort(Comparator.comparing(Attendee::person));
    return new Attendees(next);
  }

  /**
   * Every jurisdiction that is there at this moment, once, whoever is there for it: the primary
   * speaks, else the alternate, else whoever acts.
   */
  public Map<JurisdictionId, Speaker> speakers(Instant moment) {
    var speakers = new TreeMap<JurisdictionId, Speaker>();
    all.stream()
        .filter(it -> it.now().role().speaks() && it.now().covers(moment))
        .map(Attendees::speaker)
        .sorted(FIRST_VOICE)
        .forEach(it -> speakers.putIfAbsent(it.jurisdiction(), it));
    return speakers;
  }

  private static Speaker speaker(Attendee it) {
    var jurisdiction = Objects.requireNonNull(it.now().jurisdiction(), "A speaker has one");
    return new Speaker(jurisdiction, it.person(), it.now().role());
  }
}
