package org.partnershiphub.notification.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonCard.Standing;

/** The directory without a store; it must pass the same exam. */
public final class InMemoryDirectory implements Directory {

  private final Map<PersonId, Lesson.PersonSeen> cards = new HashMap<>();
  private final Map<String, Long> left = new HashMap<>();
  private final Map<PersonId, String> refused = new HashMap<>();
  private final Map<PersonId, Set<String>> stopped = new HashMap<>();
  private final Map<GroupId, Lesson.GroupSeen> groups = new HashMap<>();
  private final Map<JurisdictionId, Lesson.JurisdictionSeen> names = new HashMap<>();
  private final Map<JurisdictionId, Lesson.LeadNamed> leads = new HashMap<>();
  private final Map<MeetingId, MeetingCard> meetings = new HashMap<>();

  @Override
  public synchronized void learn(Collection<? extends Lesson> lessons) {
    lessons.forEach(this::take);
  }

  private void take(Lesson lesson) {
    switch (lesson) {
      case Lesson.PersonSeen it ->
          cards.merge(it.person(), it, newest(Lesson.PersonSeen::sequence));
      case Lesson.PersonLeft it ->
          left.merge(it.person() + " " + it.organisation(), it.sequence(), Math::max);
      case Lesson.AddressRefused it -> refused.put(it.person(), it.address());
      case Lesson.KindStopped it ->
          stopped.computeIfAbsent(it.person(), p -> new HashSet<>()).add(it.kind());
      case Lesson.GroupSeen it ->
          groups.merge(it.card().group(), it, newest(Lesson.GroupSeen::sequence));
      case Lesson.JurisdictionSeen it ->
          names.merge(it.jurisdiction(), it, newest(Lesson.JurisdictionSeen::sequence));
      case Lesson.LeadNamed it ->
          leads.merge(it.jurisdiction(), it, newest(Lesson.LeadNamed::sequence));
      case Lesson.MeetingSeen it -> {
        var versions = new TreeMap<>(meeting(it.meeting()).versions());
        versions.put(it.version().version(), it.version());
        meetings.put(
            it.meeting(),
            new MeetingCard(it.meeting(), versions, meeting(it.meeting()).cancellation()));
      }
      case Lesson.MeetingOff it -> {
        var before = meeting(it.meeting()).cancellation();
        var off = new MeetingCard.Cancellation(it.version(), it.reason());
        var last = before != null && before.version() > off.version() ? before : off;
        meetings.put(
            it.meeting(), new MeetingCard(it.meeting(), meeting(it.meeting()).versions(), last));
      }
    }
  }

  private static <L> java.util.function.BinaryOperator<L> newest(Function<L, Long> sequence) {
    return (old, now) -> sequence.apply(now) > sequence.apply(old) ? now : old;
  }

  private MeetingCard meeting(MeetingId id) {
    return meetings.getOrDefault(id, new MeetingCard(id, new TreeMap<>(), null));
  }

  @Override
  public synchronized Map<PersonId, PersonCard> people(Collection<PersonId> people) {
    return found(people, this::person);
  }

  private @Nullable PersonCard person(PersonId id) {
    var card = cards.get(id);
    if (card == null) {
      return null;
    }
    var gone = left.getOrDefault(id + " " + card.organisation(), 0L) > card.sequence();
    var standing = card.departed() ? Standing.DEPARTED : gone ? Standing.UNSURE : Standing.ACTIVE;
    return new PersonCard(
        id,
        card.name() == null ? "" : card.name(),
        card.address(),
        card.zone(),
        standing,
        refused.get(id),
        stopped.getOrDefault(id, Set.of()));
  }

  @Override
  public synchronized Map<MeetingId, MeetingCard> meetings(Collection<MeetingId> ids) {
    return found(ids, meetings::get);
  }

  @Override
  public synchronized Map<GroupId, GroupCard> groups(Collection<GroupId> ids) {
    return found(ids, id -> groups.containsKey(id) ? groups.get(id).card() : null);
  }

  @Override
  public synchronized Map<JurisdictionId, JurisdictionCard> jurisdictions(
      Collection<JurisdictionId> ids) {
    return found(
        ids,
        id -> {
          var name = names.get(id);
          var lead = leads.get(id);
          return name == null && lead == null
              ? null
              : new JurisdictionCard(
                  id, name == null ? null : name.name(), lead == null ? null : lead.lead());
        });
  }

  private static <I, C> Map<I, C> found(Collection<I> ids, Function<I, @Nullable C> card) {
    return ids.stream()
        .distinct()
        .filter(id -> card.apply(id) != null)
        .collect(Collectors.toMap(id -> id, card));
  }

  @Override
  public synchronized @Nullable MeetingCard nextMeeting(GroupId group, Instant after) {
    return meetings.values().stream()
        .filter(it -> !it.cancelled() && it.at(it.version()) != null)
        .filter(it -> it.at(it.version()).groups().contains(group))
        .filter(it -> it.at(it.version()).timing().at().isAfter(after))
        .min(Comparator.comparing(it -> it.at(it.version()).timing().at()))
        .orElse(null);
  }
}
