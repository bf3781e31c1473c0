package org.partnershiphub.notification.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.notification.words.Language;

/** The directory without a store; it must pass the same exam. */
public final class InMemoryDirectory implements Directory {

  private final Map<PersonId, Lesson.PersonSeen> cards = new HashMap<>();
  private final Map<String, Long> left = new HashMap<>();
  private final Map<PersonId, String> refused = new HashMap<>();
  private final Map<GroupId, Lesson.GroupSeen> groups = new HashMap<>();
  private final Map<JurisdictionId, Lesson.JurisdictionSeen> names = new HashMap<>();
  private final Map<JurisdictionId, Lesson.LeadNamed> leads = new HashMap<>();
  private final Map<MeetingId, MeetingRow> meetings = new HashMap<>();
  private final Map<String, Long> erased = new HashMap<>();
  private final Map<String, Long> placed = new HashMap<>();
  private final Map<String, Long> mailed = new HashMap<>();
  private final Map<String, Long> settled = new HashMap<>();
  private final Map<PersonId, Set<PersonCard.Departure>> departures = new HashMap<>();
  private final Map<PersonId, PersonId> mergedInto = new HashMap<>();
  private final Map<PersonId, Set<PersonId>> merged = new HashMap<>();
  private final Map<String, VerificationCard> verifications = new HashMap<>();
  private final Map<String, Lesson.TermStarted> terms = new HashMap<>();
  private final Set<String> ended = new HashSet<>();
  private final Map<Answers.Key, Map<MeetingId, Lesson.Answered>> answers = new HashMap<>();

  @Override
  public synchronized void learn(Collection<? extends Lesson> lessons) {
    lessons.forEach(this::take);
  }

  private void take(Lesson lesson) {
    switch (lesson) {
      case Lesson.PersonSeen it -> {
        if (!erased.containsKey(it.person().value())) {
          seen(it);
        }
      }
      case Lesson.CardAt it -> {
        if (!erasedLater(it.card().person().value(), it.place())) {
          seen(it.card());
          placed.merge(it.card().person().value(), it.place().offset(), Math::max);
        }
      }
      case Lesson.PersonErased it -> {
        erased.merge(it.person().value(), it.place().offset(), Math::max);
        if (placed.getOrDefault(it.person().value(), -1L) <= it.place().offset()) {
          cards.remove(it.person());
          refused.remove(it.person());
        }
      }
      case Lesson.PersonLeft it -> {
        left.merge(it.person() + " " + it.departure().organisation(), it.sequence(), Math::max);
        departures.computeIfAbsent(it.person(), p -> new LinkedHashSet<>()).add(it.departure());
      }
      case Lesson.PersonsMerged it -> {
        mergedInto.put(it.merged(), it.survivor());
        merged.computeIfAbsent(it.survivor(), p -> new HashSet<>()).add(it.merged());
      }
      case Lesson.AddressRefused it -> {
        var card = cards.get(it.person());
        if (card != null && it.address().equals(card.address())) {
          refused.put(it.person(), it.address());
        }
      }
      case Lesson.AddressRestored it -> refused.remove(it.person());
      case Lesson.VerificationAsked it -> {
        var name = it.card().name();
        var gone = it.place() == null ? erased.containsKey(name) : erasedLater(name, it.place());
        if (!gone && mailed.getOrDefault(name, -1L) < it.card().version()) {
          verifications.merge(name, it.card(), newest(VerificationCard::version));
          if (it.place() != null) {
            placed.merge(name, it.place().offset(), Math::max);
          }
        }
      }
      case Lesson.VerificationErased it -> {
        erased.merge(it.verification(), it.place().offset(), Math::max);
        if (placed.getOrDefault(it.verification(), -1L) <= it.place().offset()) {
          verifications.remove(it.verification());
        }
      }
      case Lesson.VerificationMailed it -> {
        mailed.merge(it.verification(), it.version(), Math::max);
        verifications.computeIfPresent(
            it.verification(), (name, card) -> card.version() <= it.version() ? null : card);
      }
      case Lesson.TermStarted it -> terms.put(it.office() + " " + it.term(), it);
      case Lesson.TermEnded it -> ended.add(it.office() + " " + it.term());
      case Lesson.Settled it -> settled.merge(it.kind() + "|" + it.subject(), it.upTo(), Math::max);
      case Lesson.GroupSeen it ->
          groups.merge(it.card().group(), it, newest(Lesson.GroupSeen::sequence));
      case Lesson.JurisdictionSeen it ->
          names.merge(it.jurisdiction(), it, newest(Lesson.JurisdictionSeen::sequence));
      case Lesson.LeadNamed it ->
          leads.merge(it.jurisdiction(), it, newest(Lesson.LeadNamed::sequence));
      case Lesson.MeetingSeen it -> row(it.meeting()).take(it);
      case Lesson.MeetingOff it ->
          row(it.meeting())
              .off
              .put(it.version(), new MeetingCard.Cancellation(it.version(), it.reason()));
      case Lesson.Answered it ->
          answers
              .computeIfAbsent(it.to(), key -> new HashMap<>())
              .merge(it.meeting(), it, newest(Lesson.Answered::sequence));
    }
  }

  @Override
  public synchronized Map<Answers.Key, Answers> answers(Collection<Answers.Key> invitations) {
    var found = new HashMap<Answers.Key, Answers>();
    for (var to : invitations) {
      var given = new HashMap<MeetingId, Answers.Answer>();
      answers.getOrDefault(to, Map.of()).forEach((it, said) -> given.put(it, said.answer()));
      if (!given.isEmpty()) {
        found.put(to, new Answers(to, given));
      }
    }
    return found;
  }

  private MeetingRow row(MeetingId id) {
    return meetings.computeIfAbsent(id, it -> new MeetingRow());
  }

  /** In these tests all records of one key stand in one partition. */
  private boolean erasedLater(String key, Place place) {
    return erased.getOrDefault(key, -1L) >= place.offset();
  }

  private void seen(Lesson.PersonSeen it) {
    cards.merge(it.person(), it, newest(Lesson.PersonSeen::sequence));
  }

  private static <L> java.util.function.BinaryOperator<L> newest(Function<L, Long> sequence) {
    return (old, now) -> sequence.apply(now) > sequence.apply(old) ? now : old;
  }

  @Override
  public synchronized Map<PersonId, PersonCard> people(Collection<PersonId> people) {
    return found(people, this::person);
  }

  private @Nullable PersonCard person(PersonId id) {
    var card = cards.get(id);
    var past =
        new PersonCard.Past(
            mergedInto.get(id),
            merged.getOrDefault(id, Set.of()),
            List.copyOf(departures.getOrDefault(id, Set.of())));
    if (card == null) {
      return erased.containsKey(id.value()) || mergedInto.containsKey(id)
          ? new PersonCard(
              id,
              "",
              PersonCard.Contact.NONE,
              ZoneOffset.UTC,
              Language.EN,
              Standing.FORGOTTEN,
              past)
          : null;
    }
    var gone = left.getOrDefault(id + " " + card.organisation(), 0L) > card.sequence();
    var standing = card.departed() ? Standing.DEPARTED : gone ? Standing.UNSURE : Standing.ACTIVE;
    return new PersonCard(
        id,
        card.name() == null ? "" : card.name(),
        new PersonCard.Contact(card.address(), refused.get(id), card.organisation()),
        card.zone(),
        Language.EN,
        standing,
        past);
  }

  @Override
  public synchronized Map<MeetingId, MeetingCard> meetings(Collection<MeetingId> ids) {
    return found(ids, id -> meetings.containsKey(id) ? meetings.get(id).card(id) : null);
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

  @Override
  public synchronized Set<PersonId> holders(String office) {
    return terms.entrySet().stream()
        .filter(it -> it.getValue().office().equals(office) && !ended.contains(it.getKey()))
        .map(it -> it.getValue().person())
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Map<String, Long> settled(Collection<String> kindsAndSubjects) {
    return found(kindsAndSubjects, settled::get);
  }

  @Override
  public synchronized Map<String, VerificationCard> verifications(Collection<String> names) {
    return found(names, verifications::get);
  }

  @Override
  public synchronized Set<PersonId> idsOf(PersonId person) {
    var ids = new LinkedHashSet<PersonId>();
    var open = new ArrayDeque<>(Set.of(person));
    while (!open.isEmpty()) {
      var id = open.poll();
      if (ids.add(id)) {
        open.addAll(merged.getOrDefault(id, Set.of()));
      }
    }
    return ids;
  }

  private static <I, C> Map<I, C> found(Collection<I> ids, Function<I, @Nullable C> card) {
    return ids.stream()
        .distinct()
        .filter(id -> card.apply(id) != null)
        .collect(Collectors.toMap(id -> id, card));
  }

  @Override
  public synchronized @Nullable MeetingVersion nextMeeting(GroupId group, Instant after) {
    return meetings.entrySet().stream()
        .map(it -> it.getValue().card(it.getKey()).next(group, after))
        .filter(Objects::nonNull)
        .min(Comparator.comparing(it -> it.timing().at()))
        .orElse(null);
  }

  /** All that was said of one meeting. */
  private static final class MeetingRow {

    private final Map<Integer, Lesson.MeetingSeen> words = new TreeMap<>();
    private final Map<Integer, Because> because = new HashMap<>();
    private final Set<Integer> reworded = new HashSet<>();
    private final TreeMap<Integer, MeetingCard.Cancellation> off = new TreeMap<>();

    void take(Lesson.MeetingSeen it) {
      var version = it.version().version();
      words.merge(version, it, (old, now) -> now.sequence() >= old.sequence() ? now : old);
      if (it.reworded()) {
        reworded.add(version);
      } else {
        because.put(version, it.version().because());
      }
    }

    MeetingCard card(MeetingId id) {
      var versions = new TreeMap<Integer, MeetingVersion>();
      words.forEach((version, it) -> versions.put(version, whole(it.version())));
      return new MeetingCard(id, versions, off.isEmpty() ? null : off.lastEntry().getValue());
    }

    private MeetingVersion whole(MeetingVersion it) {
      var course = it.course();
      return new MeetingVersion(
          it.version(),
          it.title(),
          it.timing(),
          it.access(),
          it.groups(),
          it.place(),
          because.getOrDefault(it.version(), Because.NOTHING),
          course == null
              ? null
              : new Course(
                  course.rule(),
                  course.extra(),
                  course.excluded(),
                  course.exceptions(),
                  course.chain(),
                  reworded.contains(it.version())));
    }
  }
}
