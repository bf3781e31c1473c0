package org.partnershiphub.notification.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Replacements.Open;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells a jurisdiction's lead, in one notice, of all places to fill after a departure, and again
 * until the seats among them are filled. Two instances that do so at once come to the same notice.
 */
@Component
class ReplacementNeeded {

  private static final Logger LOG = LoggerFactory.getLogger(ReplacementNeeded.class);
  private static final int AT_ONCE = 100;
  private static final Duration WITHOUT_LEAD = Duration.ofMinutes(10);

  private final Replacements replacements;
  private final Directory directory;
  private final Planning planning;
  private final ReplacementSettings settings;
  private final InstantSource clock;

  ReplacementNeeded(
      Replacements replacements,
      Directory directory,
      Planning planning,
      ReplacementSettings settings,
      InstantSource clock) {
    this.replacements = replacements;
    this.directory = directory;
    this.planning = planning;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${hub.notification.replacements.look-every:500ms}")
  void look() {
    try {
      var now = clock.instant();
      replacements.due(now, AT_ONCE).forEach(open -> look(open, now));
    } catch (RuntimeException e) {
      LOG.warn("Leads could not be told of departures, the next look tries anew: {}", e.toString());
    }
  }

  private void look(Open open, Instant now) {
    var places = open.unfilled(replacements.fillings(open.asks()));
    if (places.isEmpty() || open.told() >= settings.most()) {
      replacements.done(open.cause());
      return;
    }
    var lead = lead(open);
    if (lead == null) {
      LOG.warn("Jurisdiction {} has no lead to tell of a departure", open.jurisdiction());
      replacements.putOff(open.cause(), now.plus(WITHOUT_LEAD));
      return;
    }
    planning.plan(List.of(notice(lead, open, places, now)));
    replacements.again(open, now.plus(settings.again()));
  }

  private @Nullable PersonId lead(Open open) {
    var card = directory.jurisdictions(List.of(open.jurisdiction())).get(open.jurisdiction());
    return Replacements.toTell(open, card == null ? null : card.lead());
  }

  private static Notice notice(PersonId lead, Open open, List<GroupId> places, Instant now) {
    var again = open.told();
    var departed = open.departed();
    var subject = again == 0 ? departed.value() : departed + "~again" + again;
    var id = new NoticeId(lead, subject, open.version(), NoticeKind.REPLACEMENT_NEEDED);
    var matter =
        new Matter.Replacement(
            departed, open.jurisdiction(), open.endedOn(), places, again == 0 ? null : again);
    var origin = new Notice.Origin(open.cause(), "membership.affiliation-ended.v1", now, null);
    return Notice.planned(id, matter, places, origin);
  }
}
