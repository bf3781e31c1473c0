package org.partnershiphub.notification.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds out who is meant, and plans their notices. Two instances that do so at once settle on the
 * same people.
 */
@Component
public class Addressing {

  private static final Logger LOG = LoggerFactory.getLogger(Addressing.class);
  private static final int AT_ONCE = 100;
  private static final Duration NOBODY_YET = Duration.ofMinutes(10);
  private static final Duration CARD_ON_ITS_WAY = Duration.ofSeconds(5);

  private final Errands errands;
  private final Directory directory;
  private final Planning planning;
  private final InstantSource clock;

  public Addressing(Errands errands, Directory directory, Planning planning, InstantSource clock) {
    this.errands = errands;
    this.directory = directory;
    this.planning = planning;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${hub.notification.errands.look-every:500ms}")
  public void look() {
    try {
      var now = clock.instant();
      errands.due(now, AT_ONCE).forEach(errand -> run(errand, now));
    } catch (RuntimeException e) {
      LOG.warn("Errands could not be run, the next look tries anew: {}", e.toString());
    }
  }

  private void run(Errand errand, Instant now) {
    var people = people(errand.to());
    if (people == null) {
      errands.putOff(errand.id(), now.plus(CARD_ON_ITS_WAY));
    } else if (people.isEmpty()) {
      LOG.warn("Nobody is {} to hear {} yet", errand.to().value(), errand.kind());
      errands.putOff(errand.id(), now.plus(NOBODY_YET));
    } else {
      var told = errands.assign(errand.id(), people);
      planning.plan(told.stream().map(errand::notice).toList());
      errands.done(errand.id());
    }
  }

  /** Null when that cannot be said yet. */
  private @Nullable Collection<PersonId> people(Addressee to) {
    return switch (to.role()) {
      case OFFICE -> directory.holders(to.of());
      case LEAD -> {
        var lead = lead(new JurisdictionId(to.of()));
        yield lead == null ? List.of() : List.of(lead);
      }
      case LEAD_OF -> leadOf(new PersonId(to.of()));
    };
  }

  private @Nullable PersonId lead(JurisdictionId jurisdiction) {
    var card = directory.jurisdictions(List.of(jurisdiction)).get(jurisdiction);
    return card == null ? null : card.lead();
  }

  /** Nobody is asked about themselves; who has no lead is the registry's to ask about. */
  private @Nullable Collection<PersonId> leadOf(PersonId person) {
    var card = directory.people(List.of(person)).get(person);
    if (card == null) {
      return null;
    }
    var organisation = card.contact().organisation();
    var lead = organisation == null ? null : lead(new JurisdictionId(organisation));
    return lead == null || lead.equals(person)
        ? directory.holders(Addressee.ADMINISTRATOR)
        : Set.of(lead);
  }
}
