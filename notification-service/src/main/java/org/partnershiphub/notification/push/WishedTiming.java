package org.partnershiphub.notification.push;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.preferences.PreferenceBook;
import org.partnershiphub.notification.preferences.Preferences;
import org.partnershiphub.notification.preferences.QuietHours;

/** By the matrix, by what the person wishes, and not in their quiet hours. */
record WishedTiming(
    Notices notices,
    Directory directory,
    PreferenceBook preferences,
    KindRules rules,
    QuietHours quiet)
    implements PushTiming {

  @Override
  public Optional<Instant> of(NoticeId id, Instant now) {
    var card = directory.people(List.of(id.person())).get(id.person());
    return notices.threads(List.of(id)).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .filter(it -> wanted(it, card, now))
        .map(it -> card == null ? now : quiet.notBefore(now, zone(it, card), start(it, now)));
  }

  private boolean wanted(Notice notice, @Nullable PersonCard card, Instant now) {
    var wish = wish(notice);
    var mandatory = rules.mandatory(notice, directory.groups(notice.why()));
    var paused = card != null && !mandatory && wish.paused(now, card.zone());
    return !paused && wish.mode(notice, Channel.PUSH, rules, mandatory) == Mode.NOW;
  }

  private Preferences wish(Notice notice) {
    var person = notice.id().person();
    return preferences.of(List.of(person)).getOrDefault(person, Preferences.none(person));
  }

  private ZoneId zone(Notice notice, PersonCard card) {
    return wish(notice).zoneOr(card.zone());
  }

  private @Nullable Instant start(Notice notice, Instant now) {
    var meeting = notice.matter().invitation();
    var card = meeting == null ? null : directory.meetings(List.of(meeting)).get(meeting);
    var version = card == null ? null : card.at(card.version());
    return version == null
        ? null
        : version.upcoming(now).findFirst().map(it -> it.timing().at()).orElse(null);
  }
}
