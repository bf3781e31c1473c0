package org.partnershiphub.notification.push;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.inbox.Entries;
import org.partnershiphub.notification.inbox.InboxItem;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.Notices;

/** Looks again, for many pushes at once, before they go out. */
final class Judging {

  private final Notices notices;
  private final Entries entries;
  private final Directory directory;
  private final PushSettings settings;
  private final String home;

  Judging(
      Notices notices, Entries entries, Directory directory, PushSettings settings, String home) {
    this.notices = notices;
    this.entries = entries;
    this.directory = directory;
    this.settings = settings;
    this.home = home;
  }

  /** What is to be sent, or why nothing is. */
  sealed interface Verdict {

    record Send(PushMessage message) implements Verdict {}

    record Drop(String reason) implements Verdict {}
  }

  Map<NoticeId, Verdict> of(Collection<NoticeId> ids) {
    var items = new HashMap<NoticeId, InboxItem>();
    entries.of(ids).forEach(it -> items.put(it.notice(), it));
    var threads =
        notices.threads(ids).stream().collect(Collectors.groupingBy(it -> it.id().thread()));
    var people = reachable(ids.stream().map(NoticeId::person).collect(Collectors.toSet()));
    var confidential = confidential(threads.values());
    var verdicts = new HashMap<NoticeId, Verdict>();
    for (var id : new LinkedHashSet<>(ids)) {
      var thread = threads.getOrDefault(id.thread(), List.of());
      verdicts.put(id, of(id, items.get(id), thread, people.contains(id.person()), confidential));
    }
    return verdicts;
  }

  private Verdict of(
      NoticeId id,
      @Nullable InboxItem item,
      List<Notice> thread,
      boolean reachable,
      Set<NoticeId> confidential) {
    if (item == null || !reachable) {
      return new Verdict.Drop("DEPARTED");
    }
    if (item.readAt() != null || item.archivedAt() != null) {
      return new Verdict.Drop("READ");
    }
    if (id.kind().ofInvitation() && thread.stream().anyMatch(it -> supersedes(it, id))) {
      return new Verdict.Drop("SUPERSEDED");
    }
    return new Verdict.Send(
        PushMessage.of(item, confidential.contains(id), settings.urgencyOf(id.kind()), home));
  }

  private static boolean supersedes(Notice later, NoticeId id) {
    return later.told() && later.id().kind().ofInvitation() && later.id().after(id);
  }

  private Set<PersonId> reachable(Set<PersonId> people) {
    return directory.people(people).values().stream()
        .filter(it -> it.standing() == Standing.ACTIVE)
        .map(it -> it.person())
        .collect(Collectors.toSet());
  }

  /** Also where we do not know: a push stands on a locked screen. */
  private Set<NoticeId> confidential(Collection<List<Notice>> threads) {
    var meetings = new HashSet<MeetingId>();
    threads.forEach(
        thread ->
            thread.forEach(
                it -> it.matter().mentions().all(MeetingId.class).forEach(meetings::add)));
    var cards =
        meetings.isEmpty() ? Map.<MeetingId, MeetingCard>of() : directory.meetings(meetings);
    return threads.stream()
        .flatMap(List::stream)
        .filter(
            it -> it.matter().mentions().all(MeetingId.class).anyMatch(m -> !open(cards.get(m))))
        .map(Notice::id)
        .collect(Collectors.toSet());
  }

  private static boolean open(@Nullable MeetingCard card) {
    return card != null
        && !card.versions().isEmpty()
        && card.versions().values().stream().noneMatch(it -> it.confidential());
  }
}
