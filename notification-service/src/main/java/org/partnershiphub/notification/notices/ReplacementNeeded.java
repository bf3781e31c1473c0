package org.partnershiphub.notification.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.notices.Replacements.Open;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells a jurisdiction's lead, in one notice, of all places to fill after a departure. Two
 * instances that do so at once come to the same notice.
 */
@Component
class ReplacementNeeded {

  private static final Logger LOG = LoggerFactory.getLogger(ReplacementNeeded.class);
  private static final int AT_ONCE = 100;
  private static final Duration WITHOUT_LEAD = Duration.ofMinutes(10);

  private final Replacements replacements;
  private final Directory directory;
  private final Planning planning;
  private final InstantSource clock;

  ReplacementNeeded(
      Replacements replacements, Directory directory, Planning planning, InstantSource clock) {
    this.replacements = replacements;
    this.directory = directory;
    this.planning = planning;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${hub.notification.replacements.look-every:500ms}")
  void look() {
    try {
      var now = clock.instant();
      replacements.due(now, AT_ONCE).forEach(open -> tell(open, now));
    } catch (RuntimeException e) {
      LOG.warn("Leads could not be told of departures, the next look tries anew: {}", e.toString());
    }
  }

  private void tell(Open open, Instant now) {
    if (open.places().isEmpty()) {
      replacements.done(open.cause());
      return;
    }
    var card = directory.jurisdictions(List.of(open.jurisdiction())).get(open.jurisdiction());
    var lead = Replacements.toTell(open, card == null ? null : card.lead());
    if (lead == null) {
      LOG.warn("Jurisdiction {} has no lead to tell of a departure", open.jurisdiction());
      replacements.putOff(open.cause(), now.plus(WITHOUT_LEAD));
      return;
    }
    var id =
        new NoticeId(lead, open.departed().value(), open.version(), NoticeKind.REPLACEMENT_NEEDED);
    var matter =
        new Matter.Replacement(open.departed(), open.jurisdiction(), open.endedOn(), open.places());
    var origin = new Notice.Origin(open.cause(), "membership.affiliation-ended.v1", now, null);
    planning.plan(List.of(Notice.planned(id, matter, open.places(), origin)));
    replacements.done(open.cause());
  }
}
