package org.partnershiphub.notification.push;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;

/** Which devices are to be pushed to, for many new entries at once; most people have none. */
final class PushPlanning {

  /** Whoever plans a push that is due sends it; after this long somebody else does. */
  static final Duration IN_HAND = Duration.ofMinutes(2);

  private final Devices devices;
  private final Pushes pushes;
  private final Directory directory;
  private final PushTiming timing;
  private final InstantSource clock;

  PushPlanning(
      Devices devices, Pushes pushes, Directory directory, PushTiming timing, InstantSource clock) {
    this.devices = devices;
    this.pushes = pushes;
    this.directory = directory;
    this.timing = timing;
    this.clock = clock;
  }

  /** Those that are to be sent now, and that nobody else will send. */
  List<Push> plan(Collection<NoticeId> entries) {
    // Where nobody has asked for pushes, a fan-out need not read who all its readers are.
    if (devices.none()) {
      return List.of();
    }
    var humans = humans(entries.stream().map(NoticeId::person).collect(Collectors.toSet()));
    var records = humans.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    var found = devices.of(records).stream().collect(Collectors.groupingBy(Device::person));
    if (found.isEmpty()) {
      return List.of();
    }
    var now = clock.instant();
    var planned = new ArrayList<Push>();
    for (var entry : new HashSet<>(entries)) {
      humans.getOrDefault(entry.person(), Set.of()).stream()
          .flatMap(it -> found.getOrDefault(it, List.of()).stream())
          .forEach(
              device ->
                  timing.of(entry, now).ifPresent(at -> planned.add(push(entry, device, now, at))));
    }
    return pushes.plan(planned).stream()
        .filter(it -> !it.due().isAfter(now.plus(IN_HAND)))
        .toList();
  }

  private static Push push(NoticeId entry, Device device, Instant now, Instant at) {
    var due = at.isAfter(now) ? at : now.plus(IN_HAND);
    return new Push(entry, device.id(), now, due, 0);
  }

  /** All records of each of these humans, who may be signed in as any of them. */
  private Map<PersonId, Set<PersonId>> humans(Set<PersonId> people) {
    var cards = directory.people(people);
    var humans = new HashMap<PersonId, Set<PersonId>>();
    for (var person : people) {
      var card = cards.get(person);
      var survivor = card == null ? null : card.past().mergedInto();
      var alone = card == null || (survivor == null && card.past().merged().isEmpty());
      humans.put(
          person, alone ? Set.of(person) : directory.idsOf(survivor == null ? person : survivor));
    }
    return humans;
  }
}
