package org.partnershiphub.notification.intake;

import java.time.LocalDate;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.notices.ReplacementSettings;
import org.partnershiphub.notification.notices.Replacements;
import org.partnershiphub.notification.notices.Replacements.Filling;
import org.partnershiphub.notification.notices.Replacements.Place;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;

/** Which places are to be filled after a departure, and which of them are filled again. */
@Component
class OfVacancies {

  private static final String DEPARTED = "DEPARTED";

  private final Replacements replacements;
  private final ReplacementSettings settings;

  OfVacancies(Replacements replacements, ReplacementSettings settings) {
    this.replacements = replacements;
    this.settings = settings;
  }

  record Closed(GroupId group, LocalDate closedOn) {}

  Intake hear(Intake intake) {
    return intake.on("community.group-closed.v1", Closed.class, Told.to(this::closed));
  }

  private void closed(Closed fact, Envelope it) {
    replacements.filled(new Filling(Filling.group(fact.group()), null, it.time()));
  }

  /** A seat is filled, in whichever way. */
  void started(FromCommunity.Started fact, Envelope it) {
    if (fact.capacity() != null && fact.jurisdiction() != null) {
      var seat = Filling.seat(fact.jurisdiction(), fact.group(), fact.capacity());
      replacements.filled(new Filling(seat, fact.person(), it.time()));
    }
  }

  void ended(FromCommunity.Ended fact, Envelope it) {
    if (DEPARTED.equals(fact.reason()) && it.causationid() != null) {
      var capacity = fact.capacity() == null ? "" : fact.capacity();
      replacements.placeEnded(
          it.causationid(),
          new Place(fact.group(), capacity, it.time()),
          it.time().plus(settings.settle()));
    }
  }
}
