package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershiphub.notification.directory.JurisdictionId;

/** Departures as the store keeps them. */
public final class InMemoryReplacements implements Replacements {

  private final Map<String, Open> departures = new HashMap<>();
  private final Map<String, Instant> dues = new HashMap<>();
  private final Map<String, Set<Place>> places = new HashMap<>();
  private final Map<String, Filling> fillings = new HashMap<>();

  @Override
  public void departed(Open departure, Instant due) {
    if (departures.putIfAbsent(departure.cause(), departure) == null) {
      dues.put(departure.cause(), due);
    }
  }

  @Override
  public void placeEnded(String cause, Place place, Instant due) {
    places.computeIfAbsent(cause, it -> new LinkedHashSet<>()).add(place);
    var departure = departures.get(cause);
    if (departure != null && departure.told() == 0) {
      dues.putIfAbsent(cause, due);
    }
  }

  @Override
  public void filled(Filling filling) {
    fillings.merge(filling.what(), filling, (a, b) -> b.at().isAfter(a.at()) ? b : a);
  }

  @Override
  public Map<String, Filling> fillings(Collection<String> whats) {
    return whats.stream()
        .filter(fillings::containsKey)
        .collect(Collectors.toMap(it -> it, fillings::get));
  }

  @Override
  public List<Open> due(Instant now, int limit) {
    return dues.entrySet().stream()
        .filter(it -> !it.getValue().isAfter(now))
        .map(it -> open(departures.get(it.getKey())))
        .limit(limit)
        .toList();
  }

  private Open open(Open it) {
    var ended = List.copyOf(places.getOrDefault(it.cause(), Set.of()));
    return new Open(
        it.cause(), it.departed(), it.jurisdiction(), it.endedOn(), it.version(), ended, it.told());
  }

  @Override
  public void putOff(String cause, Instant until) {
    dues.put(cause, until);
  }

  @Override
  public void again(Open told, Instant due) {
    var it = departures.get(told.cause());
    if (it.told() == told.told()) {
      departures.put(
          it.cause(),
          new Open(
              it.cause(),
              it.departed(),
              it.jurisdiction(),
              it.endedOn(),
              it.version(),
              List.of(),
              it.told() + 1));
      dues.put(it.cause(), due);
    }
  }

  @Override
  public void done(String cause) {
    dues.remove(cause);
  }

  @Override
  public void leadNamed(JurisdictionId jurisdiction, Instant now) {
    departures.values().stream()
        .filter(it -> it.jurisdiction().equals(jurisdiction) && it.told() == 0)
        .forEach(it -> dues.computeIfPresent(it.cause(), (cause, due) -> now));
  }
}
