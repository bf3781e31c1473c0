package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Jurisdictions in memory. */
public final class InMemoryJurisdictions implements Jurisdictions {

  private final Map<JurisdictionId, Map<Long, Membership.Turn>> rows = new ConcurrentHashMap<>();

  @Override
  public Mono<Void> note(JurisdictionId jurisdiction, Membership.Turn turn) {
    return Mono.fromRunnable(
        () ->
            rows.computeIfAbsent(jurisdiction, it -> new ConcurrentHashMap<>())
                .put(turn.number(), turn));
  }

  @Override
  public Mono<Set<JurisdictionId>> activeOn(LocalDate day) {
    return Mono.fromSupplier(
        () ->
            rows.entrySet().stream()
                .map(it -> new Membership(it.getKey(), it.getValue().values()))
                .filter(it -> it.isActiveOn(day))
                .map(Membership::jurisdiction)
                .collect(Collectors.toUnmodifiableSet()));
  }
}
