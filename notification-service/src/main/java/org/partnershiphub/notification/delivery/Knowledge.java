package org.partnershiphub.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Answers;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Mentions;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.Way;
import org.partnershiphub.notification.preferences.PreferenceBook;
import org.partnershiphub.notification.preferences.Preferences;
import org.partnershiphub.platform.ids.TypedId;

/** Looks up, once per batch, everything that its notices speak of. */
final class Knowledge {

  private final Directory directory;
  private final PreferenceBook preferences;

  Knowledge(Directory directory, PreferenceBook preferences) {
    this.directory = directory;
    this.preferences = preferences;
  }

  /** What those whom these notices are for wish. */
  Map<PersonId, Preferences> wishes(Collection<Notice> notices) {
    return preferences.of(notices.stream().map(it -> it.id().person()).collect(Collectors.toSet()));
  }

  Known of(Collection<Notice> notices, Map<PersonId, Preferences> wishes, Instant now) {
    var mentions = new ArrayList<Mentions>(notices.size());
    var people = new HashSet<PersonId>();
    var groups = new HashSet<GroupId>();
    var jurisdictions = new HashSet<JurisdictionId>();
    var lapsing = new HashSet<String>();
    var invitations = new HashSet<Answers.Key>();
    for (var notice : notices) {
      mentions.add(notice.matter().mentions());
      people.add(notice.id().person());
      groups.addAll(notice.why());
      Way.groups(notice.through()).forEach(groups::add);
      Way.jurisdictions(notice.through()).forEach(jurisdictions::add);
      if (notice.id().kind().lapses()) {
        lapsing.add(Look.settledKey(notice.id()));
      }
      var invitation = notice.matter().invitation();
      if (invitation != null && notice.id().kind().heedsAnswers()) {
        invitations.add(new Answers.Key(invitation, notice.id().person()));
      }
    }
    all(mentions, PersonId.class).forEach(people::add);
    all(mentions, GroupId.class).forEach(groups::add);
    all(mentions, JurisdictionId.class).forEach(jurisdictions::add);
    return new Known(
        asTheyWish(directory.people(people), wishes),
        meetings(all(mentions, MeetingId.class).collect(Collectors.toSet())),
        directory.groups(groups),
        directory.jurisdictions(jurisdictions),
        next(present(mentions, Mentions::meetingsOf), now),
        directory.settled(lapsing),
        directory.verifications(present(mentions, Mentions::verification)),
        directory.answers(invitations));
  }

  /**
   * Whoever wishes another zone than the registry has lives in it, as far as we are concerned; the
   * registry knows of no languages.
   */
  private static Map<PersonId, PersonCard> asTheyWish(
      Map<PersonId, PersonCard> people, Map<PersonId, Preferences> wishes) {
    if (wishes.values().stream().allMatch(Preferences::asRegistered)) {
      return people;
    }
    var wished = new HashMap<>(people);
    wishes.forEach(
        (person, wish) ->
            wished.computeIfPresent(
                person,
                (it, card) -> card.in(wish.zoneOr(card.zone()), wish.languageOr(card.language()))));
    return wished;
  }

  /** With the series that they go on from; nearly all go on from none. */
  private Map<MeetingId, MeetingCard> meetings(Set<MeetingId> ids) {
    var meetings = directory.meetings(ids);
    var before =
        meetings.values().stream()
            .flatMap(it -> Stream.ofNullable(it.continues()))
            .filter(it -> !meetings.containsKey(it))
            .collect(Collectors.toSet());
    if (before.isEmpty()) {
      return meetings;
    }
    var all = new HashMap<>(meetings);
    all.putAll(directory.meetings(before));
    return all;
  }

  Set<PersonId> idsOf(PersonId person) {
    return directory.idsOf(person);
  }

  private static <I extends TypedId> Stream<I> all(List<Mentions> mentions, Class<I> kind) {
    return mentions.stream().flatMap(it -> it.all(kind));
  }

  private static <T> Set<T> present(List<Mentions> mentions, Function<Mentions, @Nullable T> part) {
    return mentions.stream()
        .flatMap(it -> Stream.ofNullable(part.apply(it)))
        .collect(Collectors.toSet());
  }

  private Map<GroupId, MeetingVersion> next(Set<GroupId> groups, Instant now) {
    var next = new HashMap<GroupId, MeetingVersion>();
    for (var group : groups) {
      var meeting = directory.nextMeeting(group, now);
      if (meeting != null) {
        next.put(group, meeting);
      }
    }
    return next;
  }
}
